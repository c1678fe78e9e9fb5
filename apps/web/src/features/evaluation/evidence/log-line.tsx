import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { localize } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useEventWords } from '../../../play/event-words.ts';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import type { LogLineData } from '../evaluation-documents.ts';

/** One line of the log in words: when, in which team, what, and who. */
export function LogLine({ line: { exerciseMs, by, event, about } }: { readonly line: LogLineData }): ReactElement {
  const locale = useLocale();
  const text = useLocalText();
  const { teamName, objectiveTitle } = useEvaluation();
  const title = (key: string): string => (about ? text(about) : key);
  const words = useEventWords({ team: teamName, inject: title, milestone: title, objective: objectiveTitle });
  const team = 'team' in event && event.team !== null ? teamName(event.team) : null;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text span size="sm" fw={640}>
        {formatDuration(exerciseMs)}
      </Text>{' '}
      {words(localize(event, locale))}
      <Text span size="xs" c="dimmed">
        {' '}
        {[team, by].filter(Boolean).join(' · ')}
      </Text>
    </Text>
  );
}
