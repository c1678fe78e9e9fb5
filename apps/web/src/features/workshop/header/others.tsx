import { Avatar, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useDraft } from '../draft/use-draft.ts';

/** Who else has this draft open, and at which inject they are. */
export function Others(): ReactElement | null {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  const { others, scenario } = useDraft();
  if (others.length === 0) return null;
  const placeOf = (at: string | null): string | null => {
    const inject = scenario.injects.find(({ key }) => at === `injects.${key}` || at?.startsWith(`injects.${key}.`));
    return inject ? text(inject.title) : null;
  };
  return (
    <Avatar.Group role="group" aria-label={t('others.label')}>
      {others.map(({ id, name, at }) => {
        const place = placeOf(at);
        const words = place ? t('others.at', { name, place }) : t('others.here', { name });
        return (
          <Tooltip key={id} label={words} events={{ hover: true, focus: true, touch: true }}>
            <Avatar role="img" aria-label={words} tabIndex={0} name={name} color="ink" variant="filled" size={34} radius="xl" />
          </Tooltip>
        );
      })}
    </Avatar.Group>
  );
}
