import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { aReport, oscalOf, type ReportMaterial } from '#evaluation/testing';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
const schemaFile = join(shared, 'schemas/oscal/oscal_complete_schema-1.2.1.json');
const sampleFile = join(shared, 'samples/own-valid/oscal-assessment-results.exercise.json');
const hasSchema = existsSync(schemaFile) && existsSync(sampleFile);
if (!hasSchema) process.stderr.write(`Skipped, since ${schemaFile} is not there: the official schema of OSCAL\n`);

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const written = (material: Partial<ReportMaterial>): Record<string, unknown> => JSON.parse(new TextDecoder().decode(oscalOf(aReport(material)))) as Record<string, unknown>;
const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', ' ', '=1+1', '\u0000\u202e', '<b>&amp;', '](javascript:x)', 'x\n\ny'));

(hasSchema ? describe : describe.skip)('OSCAL assessment results pass the official schema', () => {
  const validate = hasSchema ? new Ajv({ strict: false, validateFormats: false, unicodeRegExp: true, allErrors: true }).compile(json(schemaFile)) : () => false;
  const problemsOf = (document: unknown): unknown => (validate(document) ? [] : ('errors' in validate ? validate.errors : 'no schema'));

  it('as a known good sample does, and a broken one does not', () => {
    expect(problemsOf(json(sampleFile))).toEqual([]);
    expect(problemsOf({ 'assessment-results': {} })).not.toEqual([]);
  });

  it('with no finding and with several', () => {
    expect(problemsOf(written({ findings: [] }))).toEqual([]);
    expect(problemsOf(written({}))).toEqual([]);
  });

  it('whatever people wrote', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (what, word, title) => {
        const { findings, exercise } = aReport({});
        const finding = { ...findings[0]!, what, why: word, capability: word, action: what, actionOwner: word, closedBy: word, objective: word, city: { id: 'city', name: title } };
        expect(problemsOf(written({ findings: [finding], exercise: { ...exercise, title } }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
