import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { chime, wakeBell } from './bell.ts';

export interface Sound {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Off until the person turns it on; remembered on this device. */
export function useSound(): Sound {
  const [on, setOn] = useLocalStorage({ key: 'tocsin.sound', defaultValue: false, getInitialValueInEffect: false });

  useEffect(() => {
    if (!on) return;
    addEventListener('pointerdown', wakeBell, { once: true });
    addEventListener('keydown', wakeBell, { once: true });
    return () => {
      removeEventListener('pointerdown', wakeBell);
      removeEventListener('keydown', wakeBell);
    };
  }, [on]);

  const toggle = (): void => {
    setOn(!on);
    if (on) return;
    wakeBell();
    chime();
  };
  return { on, toggle };
}
