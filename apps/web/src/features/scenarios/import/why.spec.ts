import { describe, expect, it } from '@jest/globals';
import { readWhy } from './why.ts';

describe('the reason of a change', () => {
  it('is known by its key', () => {
    expect(readWhy('imports.not-used: no inject uses it')).toEqual({ key: 'not-used', detail: '' });
  });

  it('keeps the words of the file, colons included', () => {
    expect(readWhy('imports.fields-dropped: fields without a place: inject_city: Metz')).toEqual({ key: 'fields-dropped', detail: 'inject_city: Metz' });
  });
});
