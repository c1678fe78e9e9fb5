import { Stack, Text, Title } from '@mantine/core';
import { IconGitFork } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { Decision, Play } from '../documents.ts';
import { useTeamName } from '../room-context.tsx';
import { DecisionView } from './decision-view.tsx';
import classes from './decisions.module.css';

interface DecisionsStepProps {
  readonly play: Play;
  /** `seq` of the decision that is shown. */
  readonly focus: string | null;
  readonly onFocus: (seq: string, atMs: number) => void;
}

/** Every decision, with what its team knew at that second. */
export function DecisionsStep({ play, focus, onFocus }: DecisionsStepProps): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { decisions } = play.walkThrough;
  const chosen = decisions.find(({ seq }) => String(seq) === focus) ?? decisions[0];
  if (!chosen) return <EmptyState icon={IconGitFork} title={t('decisions.empty')} text={t('decisions.emptyText')} />;
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{t('decisions.title')}</Title>
        <Text c="dimmed">{t('decisions.explained')}</Text>
      </div>
      <div className={classes.layout}>
        <ul className={classes.list} aria-label={t('decisions.list')} tabIndex={0}>
          {decisions.map((decision) => (
            <Pick key={decision.seq} decision={decision} isChosen={decision === chosen} onPick={() => onFocus(String(decision.seq), decision.atMs)} />
          ))}
        </ul>
        <DecisionView decision={chosen} />
      </div>
    </Stack>
  );
}

function Pick({ decision, isChosen, onPick }: { readonly decision: Decision; readonly isChosen: boolean; readonly onPick: () => void }): ReactElement {
  const text = useLocalText();
  const nameOf = useTeamName();
  const option = decision.options.find(({ chosen }) => chosen);
  return (
    <li>
      <button type="button" className={classes.pick} aria-current={isChosen || undefined} onClick={onPick}>
        <span className={classes.when}>
          {formatDuration(decision.atMs)} · {nameOf(decision.team)}
        </span>
        <span>{option ? text(option.label) : text(decision.title)}</span>
      </button>
    </li>
  );
}
