import { Avatar, Group, Stack, Text } from '@mantine/core';
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
    <Group gap="sm" role="group" aria-label={t('others.label')}>
      {others.map(({ id, name, at }) => {
        const place = placeOf(at);
        const words = place ? t('others.at', { name, place }) : t('others.here', { name });
        return (
          <Group key={id} gap={6} wrap="nowrap" role="img" aria-label={words} title={words}>
            <Avatar name={name} color="ink" variant="filled" size={30} radius="xl" />
            <Stack gap={0} maw={180}>
              <Text size="sm" fw={600} lh={1.2} truncate>
                {name}
              </Text>
              {place && (
                <Text size="xs" c="dimmed" lh={1.2} truncate>
                  {place}
                </Text>
              )}
            </Stack>
          </Group>
        );
      })}
    </Group>
  );
}
