import { useLocalStorage } from '@mantine/hooks';
import { useViewer } from '../../session/viewer.ts';
import { useScene } from './scene.ts';

/** What somebody is writing, kept on this device until it is sent. `about` names the form or the inject. */
export function useDraft<Draft>(about: string, blank: Draft): [Draft, (draft: Draft) => void, () => void] {
  const viewer = useViewer();
  const { exercise } = useScene();
  return useLocalStorage({
    key: `tocsin.draft.${exercise.id}.${viewer.id}.${about}`,
    defaultValue: blank,
    getInitialValueInEffect: false,
  });
}
