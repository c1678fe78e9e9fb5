import { type Tlp, tlpLabels } from '#kernel';

/** Whether the first lets more people read than the second. */
export const isWider = (first: Tlp, second: Tlp): boolean => tlpLabels.indexOf(first) < tlpLabels.indexOf(second);

/** Labels under which a note may leave its city: never wider than its own, and AMBER+STRICT not at all. */
export function releasable(note: Tlp): Tlp[] {
  if (note === 'TLP:AMBER+STRICT') return [];
  return tlpLabels.filter((label) => label !== 'TLP:AMBER+STRICT' && !isWider(label, note));
}
