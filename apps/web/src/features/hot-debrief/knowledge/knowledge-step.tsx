import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconMessageShare } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatDuration } from '../../../ui/format.ts';
import type { Piece, Play } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import classes from './knowledge.module.css';
import { byInterest, wentRound } from './pieces.ts';
import { usePieceLabel } from './piece-label.ts';
import { SpreadChart } from './spread-chart.tsx';
import { SpreadTable } from './spread-table.tsx';

interface KnowledgeStepProps {
  readonly play: Play;
  readonly focus: string | null;
  readonly onFocus: (key: string) => void;
}

/** Who knew what when, and how long it took to reach the last city. */
export function KnowledgeStep({ play, focus, onFocus }: KnowledgeStepProps): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const labelOf = usePieceLabel();
  const pieces = useMemo(() => byInterest(play.walkThrough.pieces), [play]);
  const round = pieces.filter(wentRound);
  const [wanted, setWanted] = useState<'round' | 'all'>('round');
  const everything = wanted === 'all' || round.length === 0;
  const chosen = pieces.find(({ key }) => key === focus) ?? pieces[0];
  if (!chosen) return <EmptyState icon={IconMessageShare} title={t('knowledge.empty')} text={t('knowledge.emptyText')} />;
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{t('knowledge.title')}</Title>
        <Text c="dimmed">{t('knowledge.explained')}</Text>
      </div>
      <Title order={4}>{labelOf(chosen)}</Title>
      <Reach piece={chosen} />
      <Legend />
      <SpreadChart piece={chosen} label={labelOf(chosen)} />
      <Group justify="space-between">
        <Title order={4}>{t('knowledge.table')}</Title>
        {round.length > 0 && (
          <SegmentedControl
            aria-label={t('knowledge.which')}
            value={wanted}
            onChange={(value) => setWanted(value === 'all' ? 'all' : 'round')}
            data={[
              { value: 'round', label: t('knowledge.round') },
              { value: 'all', label: t('knowledge.all') },
            ]}
          />
        )}
      </Group>
      <SpreadTable pieces={everything ? pieces : round} chosen={chosen.key} onChoose={onFocus} />
    </Stack>
  );
}

/** "Known to 3 of 4 cities; the second after 4:10, the third after 6:00." */
function Reach({ piece }: { readonly piece: Piece }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise } = useRoom();
  const nameOf = useTeamName();
  const [first, ...later] = piece.known;
  return (
    <Text>
      {t('knowledge.reach', { known: piece.known.length, all: exercise.teams.length })}
      {first && ` ${t('knowledge.first', { team: nameOf(first.team), time: formatDuration(first.atMs) })}`}
      {later.map(({ team, afterMs, from }, at) => (
        <span key={team}>
          {' '}
          {t(from === null ? 'knowledge.later' : 'knowledge.laterFrom', { nth: at + 2, team: nameOf(team), after: formatDuration(afterMs), from: from === null ? '' : nameOf(from) })}
        </span>
      ))}
    </Text>
  );
}

function Legend(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  return (
    <ul className={classes.legend}>
      <li>
        <svg width={18} height={18} aria-hidden>
          <circle className={classes.delivered} cx={9} cy={9} r={6} />
        </svg>
        {t('knowledge.delivered')}
      </li>
      <li>
        <svg width={18} height={18} aria-hidden>
          <circle className={classes.known} cx={9} cy={9} r={7} />
        </svg>
        {t('knowledge.known')}
      </li>
      <li>
        <svg width={26} height={18} aria-hidden>
          <line className={classes.told} data-news x1={2} x2={24} y1={9} y2={9} />
        </svg>
        {t('knowledge.told')}
      </li>
      <li>
        <svg width={26} height={18} aria-hidden>
          <line className={classes.told} data-news={false} x1={2} x2={24} y1={9} y2={9} />
        </svg>
        {t('knowledge.toldAgain')}
      </li>
    </ul>
  );
}
