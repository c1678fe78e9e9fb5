import { useEffect } from 'react';
import { useWorkshop } from '../workshop-context.ts';

const fields = 'input:not([type="hidden"]):not(:disabled), textarea, button:not(:disabled)';

/** Moves the focus to the field that somebody was led to, once it is on the page. */
export function useSought(): void {
  const { sought, found } = useWorkshop();
  useEffect(() => {
    if (sought === null) return;
    const where = sought.join('.');
    const around = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(({ dataset: { place = '' } }) => where === place || where.startsWith(`${place}.`));
    const [nearest] = around.toSorted((a, b) => (b.dataset['place'] ?? '').length - (a.dataset['place'] ?? '').length);
    const field = nearest?.querySelector<HTMLElement>(fields);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
    found();
  }, [sought, found]);
}
