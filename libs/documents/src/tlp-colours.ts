import type { Tlp } from '#kernel';

/** As FIRST prescribes for TLP 2.0: on black. */
export const tlpColours: Record<Tlp, string> = {
  'TLP:CLEAR': '#ffffff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
};
