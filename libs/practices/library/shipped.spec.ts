import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contentLocales } from '#kernel';
import { contentShape } from '../src/domain/content.ts';
import { completeLanguages, standingOf } from '../src/domain/translations.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const read = (file: string): { slug: string } => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as { slug: string };

describe('The practices that ship', () => {
  it('are known by slugs, each once, after which their files are named', () => {
    expect(files.map((file) => read(file).slug)).toEqual(files.map((file) => file.replace('.json', '')));
  });

  (files.length > 0 ? it.each(files) : it.skip.each(['none yet']))('have the right shape, say everything in three languages from the source as it stands, and point to public frameworks: %s', (file) => {
    const { slug: _, ...content } = read(file);
    const { data, error } = contentShape.safeParse(content);
    expect(error?.issues).toBeUndefined();
    if (!data) throw new Error('unreachable');
    expect(completeLanguages(data)).toEqual(contentLocales);
    expect(standingOf(data).filter(({ state }) => state !== 'reviewed')).toEqual([]);
    expect(new Set(data.blocks.map(({ section }) => section))).toEqual(new Set(['problem', 'what-to-do', 'prerequisites', 'how-to-tell']));
    expect(data.protects.requirements.length).toBeGreaterThan(0);
    expect(data.tlp).toBe('TLP:CLEAR');
  });
});
