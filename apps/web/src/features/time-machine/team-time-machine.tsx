import { type ReactElement, useMemo } from 'react';
import type { RoomEntry } from '#exercise-engine';
import { useLocale } from '../../i18n/use-locale.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { useTeamStream } from '../../play/room-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { teamRecording } from './recording.ts';
import { SceneContext } from './scene.ts';
import type { Search } from './search.ts';
import { TimeMachine } from './time-machine.tsx';
import { entriesOf, tell, type Told } from './told.ts';
import { useTeamNames } from './use-names.ts';

interface TeamTimeMachineProps {
  readonly exercise: LiveExercise;
  readonly slot: LiveExercise['teams'][number];
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** For participants: their own team's room, from what their team was sent. */
export function TeamTimeMachine({ exercise, slot, search, onSearch }: TeamTimeMachineProps): ReactElement {
  const text = useLocalText();
  const { state: told, caughtUp, refusal } = useTeamStream<Told<RoomEntry> | null>(exercise.id, useLocale(), null, tell);
  const recording = useMemo(() => teamRecording(entriesOf(told)), [told]);
  const names = useTeamNames(exercise, recording);
  const teams = useMemo(() => [{ key: slot.key, name: text(slot.name), timeZone: slot.timeZone }], [slot, text]);
  const scene = useMemo(() => ({ exercise, teams, names }), [exercise, teams, names]);
  if (refusal) return <ErrorState refusal={refusal} />;
  if (!caughtUp) return <Loading />;
  return (
    <SceneContext value={scene}>
      <TimeMachine recording={recording} search={search} onSearch={onSearch} onFork={null} forked={() => null}>
        {null}
      </TimeMachine>
    </SceneContext>
  );
}
