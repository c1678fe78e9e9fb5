import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconHistoryOff } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterPlayLinks } from '../../play/after-play-links.tsx';
import { useEventWords } from '../../play/event-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Page } from '../../ui/page.tsx';
import { Axis } from './axis/axis.tsx';
import { Controls } from './controls.tsx';
import { Happened } from './happened.tsx';
import { Decisions } from './decisions.tsx';
import { DecisionCard } from './decision-card.tsx';
import { type Moment, type Recording, teamOf, tells } from './recording.ts';
import { RoomThen } from './room/room-then.tsx';
import { useScene } from './scene.ts';
import type { Search } from './search.ts';
import { Standings } from './standings.tsx';
import css from './time-machine.module.css';
import { type Playhead, placeOf, usePlayhead } from './use-playhead.ts';

interface TimeMachineProps {
  readonly recording: Recording;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  /** Takes the decision at a place of the log otherwise; null for whom it is not, or before the end. */
  readonly onFork: ((seq: number, option: string) => void) | null;
  /** What is shown of the play as it might have been. */
  readonly forked: (playhead: Playhead) => ReactNode;
  readonly children: ReactNode;
}

const restMs = 300;
const manyTeams = 5;

export function TimeMachine(props: TimeMachineProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { exercise } = useScene();
  return (
    <Page title={useExerciseTitle()(exercise)} kicker={t('title')} wide>
      <AfterPlayLinks exerciseId={exercise.id} current="replay" />
      {props.children}
      {hasStarted(props.recording) ? <Scrubbing {...props} /> : <EmptyState icon={IconHistoryOff} title={t('empty.title')} text={t('empty.text')} />}
    </Page>
  );
}

const hasStarted = ({ moments }: Recording): boolean => moments.some(({ event }) => event.type === 'exercise-started');

/** The moment that is looked at, and all that is shown of it. */
function Scrubbing({ recording, search, onSearch, onFork, forked }: TimeMachineProps): ReactElement {
  const { teams, names } = useScene();
  const words = useEventWords(names);
  const team = teams.find(({ key }) => key === search.team) ?? teams[0];
  const key = team?.key ?? '';
  const counts = useCallback((moment: Moment) => tells(moment) && (teamOf(moment) ?? key) === key, [key]);
  const playhead = usePlayhead(recording, placeOf(recording, search), counts);
  const { count, atMs } = playhead;
  const keep = useDebouncedCallback((place: Pick<Search, 'at' | 'seq'>) => onSearch({ ...search, ...place }), restMs);
  useEffect(() => keep({ at: Math.ceil(atMs), seq: count }), [atMs, count, keep]);

  const last = recording.moments[count - 1];
  const next = recording.moments[count];
  const goBefore = (at: number, of: string): void => {
    playhead.toCount(at);
    if (of !== key) onSearch({ ...search, team: of });
  };
  if (!team) return <></>;
  return (
    <>
      <div className={css.machine}>
        <Controls playhead={playhead} endMs={recording.endMs} team={team} />
        <Axis recording={recording} teams={teams} chosen={key} playhead={playhead} says={last ? words(last.event) : ''} />
      </div>
      {forked(playhead)}
      {next?.event.type === 'decision-made' && <DecisionCard decision={next.event} by={next.by} atMs={next.exerciseMs} onFork={onFork && ((option) => onFork(count + 1, option))} recording={recording} />}
      <div className={css.columns}>
        <div className={css.aside}>
          <Decisions recording={recording} count={count} onGo={goBefore} />
          <Happened recording={recording} count={count} onGo={playhead.toCount} />
        </div>
        <div className={css.main}>
          {recording.stateAt && <Standings state={recording.stateAt(count)} atMs={atMs} chosen={key} />}
          {teams.length > 1 && <TeamSwitch value={key} onChange={(chosen) => onSearch({ ...search, team: chosen })} />}
          <RoomThen room={recording.roomAt(key, count)} team={team} atMs={atMs} />
        </div>
      </div>
    </>
  );
}

function TeamSwitch({ value, onChange }: { readonly value: string; readonly onChange: (team: string) => void }): ReactElement {
  const { t } = useTranslation('time-machine');
  const { teams } = useScene();
  const data = teams.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Group gap="sm">
      <Text fw={600} id="team-switch">
        {t('team')}
      </Text>
      {teams.length > manyTeams ? (
        <Select aria-labelledby="team-switch" value={value} onChange={(team) => team && onChange(team)} data={data} allowDeselect={false} />
      ) : (
        <SegmentedControl className={css.teams} aria-labelledby="team-switch" value={value} onChange={onChange} data={data} />
      )}
    </Group>
  );
}
