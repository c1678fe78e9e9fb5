import { useEffect, useEffectEvent, useState } from 'react';

interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  /** What was typed counts now. */
  readonly done: () => void;
}

const restMs = 700;

/** A text while somebody types it. It is written down once they rest, or leave the field; until then what others write does not disturb. */
export function useTyped(stands: string, write: (text: string, seen: string) => void): Typed {
  const [typing, setTyping] = useState<{ readonly text: string; readonly seen: string } | null>(null);
  const done = (): void => {
    if (!typing) return;
    setTyping(null);
    if (typing.text !== typing.seen) write(typing.text, typing.seen);
  };
  const rest = useEffectEvent(done);
  useEffect(() => {
    if (!typing) return undefined;
    const timer = setTimeout(() => rest(), restMs);
    return () => clearTimeout(timer);
  }, [typing]);
  useEffect(() => () => rest(), []);
  return {
    text: typing?.text ?? stands,
    type: (text) => setTyping({ text, seen: typing?.seen ?? stands }),
    done,
  };
}
