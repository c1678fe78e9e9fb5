import { useEffect, useEffectEvent, useMemo, useState, type ReactElement } from 'react';
import type { Scenario } from '#exercise-engine';
import { useStream } from '../../graphql/use-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { CockpitDocument, type CockpitEntry, type CockpitExercise } from './cockpit-document.ts';
import { CockpitProvider } from './cockpit-context.tsx';
import { CockpitView } from './cockpit-view.tsx';
import { emptyCockpit, foldCockpit, logEntry } from './cockpit-state.ts';
import { plansOf } from './staff-inject.ts';

interface LiveCockpitProps {
  readonly exercise: CockpitExercise;
  readonly scenario: Scenario;
  readonly onMembersChanged: () => void;
}

/** Follows the whole log and folds it to what the staff see. */
export function LiveCockpit({ exercise, scenario, onMembersChanged }: LiveCockpitProps): ReactElement {
  const initial = useMemo(() => emptyCockpit(scenario), [scenario]);
  const plans = useMemo(() => plansOf(scenario), [scenario]);
  const [selected, select] = useState<string | null>(null);
  const { state, caughtUp, connection, refusal } = useStream({
    document: CockpitDocument,
    variables: { exerciseId: exercise.id },
    entryOf: (update) => (update.__typename === 'CockpitEntry' ? { ...update, position: update.seq } : null),
    initial,
    reduce: (cockpit, entry: CockpitEntry & { position: number }) => foldCockpit(scenario, cockpit, logEntry(entry)),
  });
  const refetch = useEffectEvent(onMembersChanged);
  const { members } = state.exercise;
  useEffect(() => {
    if (caughtUp) refetch();
  }, [members, caughtUp]);
  const scene = useMemo(
    () => ({ exerciseId: exercise.id, exercise, scenario, plans, cockpit: state, can: exercise.can, selected, select }),
    [exercise, scenario, plans, state, selected],
  );
  if (refusal) return <ErrorState refusal={refusal} />;
  if (!caughtUp) return <Loading />;
  return (
    <CockpitProvider value={scene}>
      <CockpitView connection={connection} />
    </CockpitProvider>
  );
}
