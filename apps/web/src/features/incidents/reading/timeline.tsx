import { Text, Timeline as Line } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentContent } from '../../../graphql/incident-content.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { LocalText } from '../../../ui/local-text.tsx';
import { formatMoment } from './moment.ts';

/** What happened one after the other, each as exactly as it is known. */
export function Timeline({ timeline }: Pick<IncidentContent, 'timeline'>): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  if (timeline.length === 0) return <Text c="dimmed">{t('nothing.timeline')}</Text>;
  return (
    <Line active={timeline.length} bulletSize={12} lineWidth={2}>
      {timeline
        .toSorted((one, other) => one.moment.at.localeCompare(other.moment.at))
        .map(({ key, moment, kind, text, techniques }) => (
          <Line.Item key={key} title={t(`kind.${kind}`)}>
            <Text size="xs" c="dimmed">
              {[formatMoment(moment, locale), t(`fidelity.${moment.fidelity}`), ...techniques].join(' · ')}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <LocalText text={text} />
            </Text>
          </Line.Item>
        ))}
    </Line>
  );
}
