import { useCallback, useLayoutEffect, useRef } from 'react';

/** Gives what was rendered last, for handlers that stay the same. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
