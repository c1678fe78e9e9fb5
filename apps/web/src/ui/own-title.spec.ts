import { describe, expect, it } from '@jest/globals';
import { hasOwnTitle } from './own-title.ts';

const scenarioTitle = { en: 'Closed counters', fr: 'Guichets fermés', de: 'Geschlossene Schalter' };

describe('The title of an exercise', () => {
  it('is the own one where the maker chose it, and the scenario’s where it was taken over in any language', () => {
    const own = ['Autumn rehearsal', 'Guichets fermés', 'Closed counters', 'Closed counters 2'].map((title) => hasOwnTitle({ title, scenarioTitle }));
    expect(own).toEqual([true, false, false, true]);
  });
});
