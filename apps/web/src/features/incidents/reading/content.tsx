import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentContent } from '../../../graphql/incident-content.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { Impacts, Lessons, Observables, Techniques } from './findings.tsx';
import { Part } from './part.tsx';
import { Timeline } from './timeline.tsx';

/** What a note says, or what a release tells of it. */
export function Content({ content }: { readonly content: IncidentContent }): ReactElement {
  const { t } = useTranslation('incidents');
  const narrative = useLocalText()(content.narrative);
  return (
    <Stack gap="xl" maw="75ch">
      <Part title={t('part.narrative')}>{narrative ? <Markdown>{narrative}</Markdown> : <Text c="dimmed">{t('nothing.narrative')}</Text>}</Part>
      <Part title={t('part.timeline')}>
        <Timeline timeline={content.timeline} />
      </Part>
      {content.impacts.length > 0 && (
        <Part title={t('part.impacts')}>
          <Impacts impacts={content.impacts} />
        </Part>
      )}
      {content.lessons.length > 0 && (
        <Part title={t('part.lessons')}>
          <Lessons lessons={content.lessons} />
        </Part>
      )}
      {content.techniques.length > 0 && (
        <Part title={t('part.techniques')}>
          <Techniques techniques={content.techniques} />
        </Part>
      )}
      {content.observables.length > 0 && (
        <Part title={t('part.observables')}>
          <Observables observables={content.observables} />
        </Part>
      )}
    </Stack>
  );
}
