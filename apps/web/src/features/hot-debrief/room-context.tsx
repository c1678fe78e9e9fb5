import { createContext, useContext } from 'react';
import { useLocalText } from '../../ui/local-text.tsx';
import type { ExerciseHead, HotDebrief } from './documents.ts';

/** What every part of the page knows. */
export interface DebriefRoom {
  readonly exercise: ExerciseHead;
  readonly hotDebrief: HotDebrief;
  /** Asks again for what is the viewer's own, after something of it changed. */
  readonly refresh: () => void;
}

export const RoomContext = createContext<DebriefRoom | null>(null);

export function useRoom(): DebriefRoom & { readonly directs: boolean; readonly isStaff: boolean; readonly contributes: boolean } {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom is used outside of the hot debrief');
  const role = room.exercise.mySeat?.role;
  return { ...room, directs: role === 'DIRECTOR', isStaff: role === 'DIRECTOR' || role === 'ANIMATOR' || role === 'OBSERVER', contributes: role !== undefined && role !== 'SPECTATOR' };
}

/** Names a team by its key. */
export function useTeamName(): (team: string) => string {
  const { exercise } = useRoom();
  const text = useLocalText();
  return (team) => {
    const slot = exercise.teams.find(({ key }) => key === team);
    return slot ? text(slot.name) : team;
  };
}
