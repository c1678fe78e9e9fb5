import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.ts';
import { type DebriefStep, leadWalkThrough } from '../documents.ts';
import { useRoom } from '../room-context.tsx';

export interface View {
  readonly step: DebriefStep;
  /** Milliseconds of exercise time. */
  readonly momentMs: number;
  /** Key of the piece of information, or `seq` of the decision, that is shown. */
  readonly focus: string | null;
}

/** `follow`: where the director leads. `own`: looking around. `lead`: a director takes everybody along. */
export type Mode = 'follow' | 'own' | 'lead';

const settledMs = 150;

/** What this screen shows, and how it moves. */
export function useView(): { readonly view: View; readonly mode: Mode; readonly go: (change: Partial<View>) => void; readonly become: (mode: Mode) => void; readonly refused: boolean } {
  const { exercise, hotDebrief, directs } = useRoom();
  const { step, momentMs, focus } = hotDebrief;
  const led: View = { step, momentMs, focus };
  const [mode, setMode] = useState<Mode>(directs ? 'lead' : 'follow');
  const [own, setOwn] = useState(led);
  const [lead, { error }] = useCommand(leadWalkThrough);
  const leadSoon = useDebouncedCallback((view: View) => void lead({ exerciseId: exercise.id, ...view }), settledMs);

  const become = (next: Mode): void => {
    setOwn(mode === 'follow' ? led : own);
    setMode(next);
    if (next === 'lead') leadSoon(mode === 'follow' ? led : own);
  };
  const go = (change: Partial<View>): void => {
    const next = { ...(mode === 'follow' ? led : own), ...change };
    setOwn(next);
    if (mode === 'lead') leadSoon(next);
    else setMode('own');
  };
  return { view: mode === 'follow' ? led : own, mode, go, become, refused: error !== null };
}
