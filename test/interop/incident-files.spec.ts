import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aNoteContent } from '#incidents/testing';
import { exportNote, importNote, type NoteImport, type Outgoing } from '#incidents/interchange';
import { tlpLabels } from '#kernel';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
const hasShared = existsSync(shared);
if (!hasShared) process.stderr.write(`Skipped, since ${shared} is not there: STIX and MISP by their schemas, and real files of them\n`);

const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(shared, path), 'utf8'));
const read = (path: string): NoteImport => importNote(readFileSync(join(shared, 'samples', path)), path, 'en');

function outgoing(over: Partial<Outgoing>): Outgoing {
  const at = new Date('2026-09-02T09:30:00Z');
  return { reference: 'QP-IN-2026-40713', content: aNoteContent(), tlp: 'TLP:AMBER+STRICT', author: 'Metz', isPseudonymous: false, seed: 'c0ffee00-1111-4222-8333-444455556666', createdAt: at, modifiedAt: at, ...over };
}

(hasShared ? describe : describe.skip)('An incident note as a file', () => {
  let stix: Ajv2020;
  let misp: ValidateFunction;
  const folders: Record<string, string> = {};
  beforeAll(() => {
    stix = new Ajv2020({ strict: false, unicodeRegExp: false, validateFormats: false });
    for (const folder of ['common', 'observables', 'sdos', 'sros'])
      for (const file of readdirSync(join(shared, 'schemas/stix', folder))) {
        const schema = json(`schemas/stix/${folder}/${file}`);
        stix.addSchema(schema);
        folders[file.replace('.json', '')] = String(schema['$id']);
      }
    // Of draft 4 the schema uses nothing that later drafts changed, but its own name.
    const { $schema: _, id: __, ...lax } = json('schemas/misp/schema-lax.json');
    misp = new Ajv({ strict: false, validateFormats: false }).compile(lax);
  });

  const problems = (object: { readonly type: string }): readonly string[] => {
    const schema = folders[object.type] ?? folders['core'] ?? '';
    return stix.validate(schema, object) ? [] : [`${object.type}: ${stix.errorsText()}`];
  };

  it.each(tlpLabels)('is a valid STIX object each, under %s', (tlp) => {
    const { objects } = JSON.parse(exportNote(outgoing({ tlp }), 'stix').text) as { objects: readonly { readonly type: string }[] };
    expect(objects.flatMap(problems)).toEqual([]);
    expect(new Set(objects.map(({ type }) => type))).toEqual(
      new Set(['marking-definition', 'identity', 'extension-definition', 'attack-pattern', 'event', 'impact', 'incident', 'language-content', 'relationship', 'domain-name', 'indicator', 'note', 'course-of-action', 'report']),
    );
  });

  it.each(tlpLabels)('is a valid MISP event, under %s', (tlp) => {
    expect(misp(JSON.parse(exportNote(outgoing({ tlp }), 'misp').text))).toBe(true);
  });

  it.each([
    ['stix/poisonivy.json', 'stix-2.1', ['identity', 'relationship', 'indicator', 'attack-pattern', 'values']],
    ['stix/indicators-for-C2-with-COA.json', 'stix-2.1', ['identity']],
    ['own-valid/stix21-incident-note.bundle.json', 'stix-2.1', ['identity']],
    ['misp/57c4445b.json', 'misp', ['attributes', 'organisations', 'tags']],
    ['misp/existing_event.json', 'misp', ['tags', 'clusters', 'attributes', 'references', 'RelatedEvent', 'organisations']],
    ['own-valid/misp-incident-note.event.json', 'misp', ['tags', 'organisations']],
  ])('of %s is read as %s, and what is lost is named', (path, format, lost) => {
    const { report, content } = read(path);
    expect(report).toMatchObject({ format, refused: null });
    expect(content).not.toBeNull();
    expect([...new Set(report.lost.map(({ kind }) => kind))].toSorted()).toEqual(lost.toSorted());
    for (const [kind, found] of Object.entries(report.found)) expect(found).toBe((report.kept[kind] ?? Number.NaN) + report.lost.filter((note) => note.kind === kind).reduce((sum, { count = 1 }) => sum + count, 0));
  });

  it('of our own kind brings its languages, label, technique, lesson and class', () => {
    const stixNote = read('own-valid/stix21-incident-note.bundle.json');
    expect(stixNote).toMatchObject({ tlp: 'TLP:AMBER', content: { sourceLocale: 'fr', title: { fr: 'Rançongiciel sur serveur de fichiers', de: 'Ransomware auf Dateiserver', en: 'Ransomware on file server' }, techniques: [{ id: 'T1486' }], determination: 'confirmed', investigation: 'closed' } });
    expect(read('own-valid/misp-incident-note.event.json')).toMatchObject({ tlp: 'TLP:AMBER', content: { rsit: 'information-content-security:unauthorised-information-modification', techniques: [{ id: 'T1486' }], observables: [{ value: 'decrypt.example', detect: true }] } });
  });
});
