import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { evolve, type ExerciseState, initialState, type LogEntry, type Scenario } from '#exercise-engine';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { pendingDuties } from '../../play/pending-duties.ts';
import { usePresence } from '../../play/presence.ts';
import { useStaffStream } from '../../play/staff-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import css from './staff-wall.module.css';
import { TeamCard } from './team-card.tsx';
import { pressureOn } from './team-pressure.ts';
import { WallFrame } from './wall-frame.tsx';

/** As near to a square as the teams allow, three abreast before three in a column. */
const columnsFor = (teams: number): number => (teams <= 3 ? teams : Math.ceil(Math.sqrt(teams)));

interface StaffWallProps {
  readonly exercise: LiveExercise;
  readonly scenario: Scenario;
}

/** All teams at once: what presses on each. */
export function StaffWall({ exercise, scenario }: StaffWallProps): ReactElement {
  const { t } = useTranslation('wall');
  const localText = useLocalText();
  const initial = useMemo(() => initialState(scenario), [scenario]);
  const reduce = (before: ExerciseState, entry: LogEntry): ExerciseState => evolve(scenario, before, entry);
  const { state, caughtUp, connection, refusal } = useStaffStream(exercise.id, initial, reduce);
  const people = usePresence(exercise.id);
  if (refusal) return <ErrorState refusal={refusal} />;
  if (!caughtUp) return <Loading />;

  const phase = scenario.phases.find(({ key }) => key === state.phase);
  const play = { ...state, phase: phase ? localText(phase.title) : null };
  return (
    <WallFrame exercise={exercise} name={null} timeZone={exercise.teams[0]?.timeZone ?? 'UTC'} play={play} connection={connection} caughtUp={caughtUp}>
      <ul className={css.teams} data-columns={columnsFor(exercise.teams.length)} aria-label={t('teams')}>
        {exercise.teams.map(({ key, name }) => (
          <TeamCard
            key={key}
            name={localText(name)}
            pressure={pressureOn(scenario, state, key)}
            duty={state.status === 'ended' ? undefined : pendingDuties(state.teams[key]?.statutory?.clocks ?? [])[0]}
            clock={state.clock}
            present={people.filter(({ team }) => team === key).length}
          />
        ))}
      </ul>
    </WallFrame>
  );
}
