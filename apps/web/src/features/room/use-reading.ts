import { useLocalStorage } from '@mantine/hooks';
import { useViewer } from '../../session/viewer.ts';

/** What one person has read, kept on this device. */
interface Read {
  /** Lines of the inbox. */
  readonly opened: readonly string[];
  /** By part of the desk, the position up to which it was seen. */
  readonly seen: Readonly<Record<string, number>>;
}

export interface Reading {
  readonly opened: ReadonlySet<string>;
  readonly seenUpTo: (part: string) => number;
  readonly open: (id: string) => void;
  readonly see: (part: string, position: number) => void;
}

const nothing: Read = { opened: [], seen: {} };

/** Unread is a matter of each person, not of the team. */
export function useReading(exerciseId: string): Reading {
  const viewer = useViewer();
  const [read, setRead] = useLocalStorage<Read>({
    key: `tocsin.read.${exerciseId}.${viewer.id}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  return {
    opened: new Set(read.opened),
    seenUpTo: (part) => read.seen[part] ?? 0,
    open: (id) => setRead((before) => (before.opened.includes(id) ? before : { ...before, opened: [...before.opened, id] })),
    see: (part, position) =>
      setRead((before) => ((before.seen[part] ?? 0) >= position ? before : { ...before, seen: { ...before.seen, [part]: position } })),
  };
}
