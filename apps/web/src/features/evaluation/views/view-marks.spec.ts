import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../evaluation-documents.ts';
import { viewMarks } from './view-marks.ts';

const cell: Cell = { objective: 'contain', team: 'metz', self: 'P', teamAssessment: { average: 1.5, count: 4 }, ownCity: null, allCities: { average: 2, count: 3 }, official: null, raters: [] };

describe('The views of a cell', () => {
  it('are five for the staff, with a gap where nothing is said', () => {
    expect(viewMarks(cell, true)).toEqual([
      { view: 'self', value: 3, count: null },
      { view: 'team', value: 1.5, count: 4 },
      { view: 'ownCity', value: null, count: null },
      { view: 'allCities', value: 2, count: 3 },
      { view: 'official', value: null, count: null },
    ]);
  });

  it('are three for participants', () => expect(viewMarks(cell, false).map(({ view }) => view)).toEqual(['self', 'team', 'official']));
});
