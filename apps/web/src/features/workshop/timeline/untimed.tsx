import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useWorkshop } from '../workshop-context.ts';
import css from './timeline.module.css';

interface UntimedProps {
  readonly injects: readonly Inject[];
  readonly onRemove: (key: string) => void;
}

/** What the director plays by hand, what hangs on what the teams do, and the contingency shelf. */
export function Untimed({ injects, onRemove }: UntimedProps): ReactElement | null {
  const { t } = useTranslation('workshop');
  if (injects.length === 0) return null;
  const shelf = injects.filter(({ trigger }) => 'contingency' in trigger);
  const others = injects.filter(({ trigger }) => !('contingency' in trigger));
  return (
    <>
      <Row title={t('untimed')} injects={others} onRemove={onRemove} />
      <Row title={t('shelf')} injects={shelf} onRemove={onRemove} />
    </>
  );
}

function Row({ title, injects, onRemove }: UntimedProps & { readonly title: string }): ReactElement | null {
  const text = useLocalText();
  const { inject: selected, select, open } = useWorkshop();
  if (injects.length === 0) return null;
  return (
    <section>
      <Title order={2} fz="sm" mb={6}>
        {title}{' '}
        <Text span c="dimmed">
          {injects.length}
        </Text>
      </Title>
      <div className={css.untimed}>
        {injects.map(({ key, channel, title: name, ask }) => (
          <button
            key={key}
            type="button"
            className={css.block}
            data-inject={key}
            data-decision={ask?.kind === 'decision' || undefined}
            aria-pressed={key === selected}
            onClick={() => select(key)}
            onDoubleClick={() => open(key)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') open(key);
              else if (event.key === 'Delete') onRemove(key);
              else return;
              event.preventDefault();
            }}
          >
            <ChannelIcon channel={channel} size={15} />
            <span>{text(name)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
