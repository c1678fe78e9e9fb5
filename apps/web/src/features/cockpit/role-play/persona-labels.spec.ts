import { describe, expect, it } from '@jest/globals';
import { personaLabels } from './persona-labels.ts';

const inEnglish = ({ en }: { readonly en?: string }): string => en ?? '';

describe('those whom the staff may speak as', () => {
  it('are told apart by role and organisation, and by their key where these are the same', () => {
    const office = { key: 'dpa-one', name: 'Notification desk', role: { en: 'Data protection' }, organisation: { en: 'Saarland' } };
    const labels = personaLabels([office, { ...office, key: 'dpa-two', organisation: { en: 'Palatinate' } }, { ...office, key: 'dpa-three' }, { key: 'crowd', name: 'Crowd', role: {}, organisation: { en: '' } }], inEnglish);
    expect(labels).toEqual([
      { value: 'dpa-one', label: 'Notification desk · Data protection · Saarland (dpa-one)' },
      { value: 'dpa-two', label: 'Notification desk · Data protection · Palatinate' },
      { value: 'dpa-three', label: 'Notification desk · Data protection · Saarland (dpa-three)' },
      { value: 'crowd', label: 'Crowd' },
    ]);
  });
});
