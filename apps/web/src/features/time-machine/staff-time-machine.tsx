import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import type { LogEntry, Scenario } from '#exercise-engine';
import { unreachable } from '../../graphql/refusal.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { useStaffStream } from '../../play/staff-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { ForkRefused } from './fork/fork-refused.tsx';
import { Forked, type Look } from './fork/forked.tsx';
import { useFork } from './fork/use-fork.ts';
import { NewerNote } from './newer-note.tsx';
import { staffRecording } from './recording.ts';
import { SceneContext } from './scene.ts';
import type { Search } from './search.ts';
import { TimeMachine } from './time-machine.tsx';
import { entriesOf, tell, type Told } from './told.ts';
import { useStaffNames } from './use-names.ts';
import type { Playhead } from './use-playhead.ts';

interface StaffTimeMachineProps {
  readonly exercise: LiveExercise;
  readonly scenario: Scenario;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** For the staff: the whole log. What happens while they look back is taken in when they ask for it. */
export function StaffTimeMachine({ exercise, scenario, search, onSearch }: StaffTimeMachineProps): ReactElement {
  const { state: told, caughtUp, refusal } = useStaffStream<Told<LogEntry> | null>(exercise.id, null, tell);
  const [taken, setTaken] = useState<Told<LogEntry> | null>(null);
  if (caughtUp && taken === null && told !== null) setTaken(told);
  if (refusal) return <ErrorState refusal={refusal} />;
  if (!caughtUp) return <Loading />;
  const newer = (told?.entry.seq ?? 0) - (taken?.entry.seq ?? 0);
  return (
    <StaffView key={taken?.entry.seq ?? 0} {...{ exercise, scenario, search, onSearch, taken }}>
      {newer > 0 && <NewerNote count={newer} onTake={() => setTaken(told)} />}
    </StaffView>
  );
}

function StaffView({ exercise, scenario, search, onSearch, taken, children }: StaffTimeMachineProps & { readonly taken: Told<LogEntry> | null; readonly children: ReactNode }): ReactElement {
  const locale = useLocale();
  const text = useLocalText();
  const log = useMemo(() => entriesOf(taken), [taken]);
  const played = useMemo(() => staffRecording(scenario, log, locale), [scenario, log, locale]);
  const names = useStaffNames(scenario, played);
  const teams = useMemo(() => exercise.teams.map(({ key, name, timeZone }) => ({ key, name: text(name), timeZone })), [exercise.teams, text]);
  const scene = useMemo(() => ({ exercise, teams, names }), [exercise, teams, names]);

  const ended = useMemo(() => log.some(({ event }) => event.type === 'exercise-ended'), [log]);
  const { fork: asked, option, ...place } = search;
  const seq = ended ? asked : undefined;
  const answer = useFork(scenario, log, seq, option);
  const fork = answer && 'fork' in answer ? answer.fork : null;
  const simulated = useMemo(() => fork && staffRecording(scenario, fork.entries, locale), [scenario, fork, locale]);
  const [look, setLook] = useState<Look>('played');
  const shown = look === 'simulated' && simulated ? simulated : played;
  const close = (): void => {
    setLook('played');
    onSearch(place);
  };
  const forked = (playhead: Playhead): ReactNode => {
    if (seq === undefined) return null;
    if (!answer) return <Loading />;
    if (!fork || !simulated) return <ForkRefused refusal={'refusal' in answer ? answer.refusal : unreachable} onClose={close} />;
    return <Forked {...{ scenario, played, simulated, fork, seq, look }} atMs={playhead.atMs} onLook={setLook} onGo={playhead.toTime} onTeam={(team) => onSearch({ ...search, team })} onClose={close} />;
  };
  return (
    <SceneContext value={scene}>
      <TimeMachine key={look} recording={shown} search={search} onSearch={onSearch} onFork={ended && shown === played ? (at, other) => onSearch({ ...search, fork: at, option: other }) : null} forked={forked}>
        {children}
      </TimeMachine>
    </SceneContext>
  );
}
