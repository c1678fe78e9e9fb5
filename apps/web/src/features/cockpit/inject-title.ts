import { injectOf, partsOf } from '#exercise-engine';
import { useLocalText } from '../../ui/local-text.tsx';
import { useCockpit } from './cockpit-context.tsx';
import { staffInject } from './staff-inject.ts';

/** Gives the title of an inject by its id, in the reader's language. */
export function useInjectTitle(): (id: string) => string {
  const { cockpit, plans } = useCockpit();
  const text = useLocalText();
  return (id) => {
    const { team, key } = partsOf(id);
    const state = injectOf(cockpit.exercise, id);
    const inject = state && staffInject(plans, team, key, state);
    return inject ? text(inject.title) : key;
  };
}
