import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sha256Hex } from '#kernel';
import { sql } from '#persistence/testing';
import { aPractice, aPracticeContent, type TestPractice } from '#practices/testing';
import { access } from '../src/policies.ts';
import type { Variables } from './client.ts';
import { allowAll, Harness } from './harness.ts';

interface Told {
  readonly id: string;
  readonly revision: number;
  readonly title: Readonly<Record<string, string>>;
  readonly content: {
    readonly blocks: readonly { readonly key: string; readonly text: Readonly<Record<string, string>> }[];
    readonly translations: readonly { readonly part: string; readonly locale: string; readonly state: string; readonly method: string; readonly writtenFrom: string | null }[];
  };
  readonly comments: readonly { readonly id: string; readonly body: string; readonly outcome: string; readonly suggestion: string | null }[];
  readonly questions: readonly { readonly id: string; readonly body: string; readonly answers: readonly { readonly body: string }[] }[];
  readonly endorsements: readonly { readonly by: { readonly name: string }; readonly city: { readonly id: string } }[];
  readonly similar: readonly { readonly id: string }[];
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('People speak of a practice, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let anna: TestPerson;
  let boris: TestPerson;
  let tina: TestPerson;
  let reader: TestPerson;
  let nobody: TestPerson;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    metz = await aCity();
    const trier = await aCity();
    anna = await aPerson({ city: metz, roles: ['expert'] });
    boris = await aPerson({ city: metz, roles: ['ciso'] });
    tina = await aPerson({ city: trier, roles: ['expert'] });
    reader = await aPerson({ city: trier });
    nobody = await aPerson({ city: null });
  });
  afterAll(() => harness.close());

  const move = (person: TestPerson, name: string, variables: Variables): Promise<string> => harness.as(person).outcome('mutation', name, variables);
  const told = (person: TestPerson, { id }: TestPractice): Promise<Told> => harness.as(person).ask<Told>('query', 'practice', { id });
  const inReview = (): Promise<TestPractice> => aPractice({ owner: metz, state: 'in-review' });
  const passage = { part: 'title', locale: 'en', quote: 'English', quoteAt: 10 };
  const stand = async (person: TestPerson, practice: TestPractice, part: string, locale: string): Promise<string | undefined> =>
    (await told(person, practice)).content.translations.find((row) => row.part === part && row.locale === locale)?.state;

  it('and the author takes a suggested wording with one call, if the passage is still there', async () => {
    const practice = await inReview();
    const suggest = (suggestion: string): Promise<string> => move(tina, 'commentPractice', { id: practice.id, input: { body: '', passage, suggestion } });
    expect(await suggest('plain English')).toBe('done');
    expect(await suggest('good English')).toBe('done');
    const [first, second] = (await told(anna, practice)).comments;
    expect(await move(anna, 'takeSuggestion', { commentId: first?.id })).toBe('PRECONDITION_FAILED practices.not-writable');
    await sql(`update practices.version set state = 'changes-requested' where id = $1`, [practice.id]);
    for (const other of [tina, reader, nobody]) expect(await move(other, 'takeSuggestion', { commentId: first?.id })).toMatch(/^(FORBIDDEN|NOT_FOUND) /);
    expect(await move(anna, 'takeSuggestion', { commentId: first?.id })).toBe('done');
    expect(await told(anna, practice)).toMatchObject({ revision: 1, title: { en: 'Title, in plain English', fr: 'Title, en français' }, comments: [{ outcome: 'TAKEN' }, { outcome: 'OPEN' }] });
    expect(await move(anna, 'takeSuggestion', { commentId: first?.id })).toBe('CONFLICT practices.already-resolved');
    await sql(`update practices.version set content = jsonb_set(content, '{title,en}', '"Something else"') where id = $1`, [practice.id]);
    const { errors } = await harness.as(anna).gql('mutation ($commentId: ID!) { takeSuggestion(commentId: $commentId) { id } }', { commentId: second?.id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'practices.passage-gone', details: { text: 'Something else' } });
    expect(await move(tina, 'resolveComment', { commentId: second?.id })).toBe('done');
  });

  it('and what is said in review stays between the city and its reviewers, then with the city', async () => {
    const practice = await inReview();
    expect(await move(tina, 'commentPractice', { id: practice.id, input: { body: 'Between us' } })).toBe('done');
    const [{ id: threadId } = { id: '' }] = (await told(anna, practice)).comments;
    expect(await move(anna, 'commentPractice', { id: practice.id, input: { body: 'Thank you', threadId } })).toBe('done');
    for (const other of [reader, nobody]) expect(await move(other, 'commentPractice', { id: practice.id, input: { body: 'And me' } })).toBe('NOT_FOUND practices.not-found');
    await sql(`alter table practices.version disable trigger version_sealed; update practices.version set state = 'published', published_at = now() where id = '${practice.id}'; alter table practices.version enable trigger version_sealed`);
    expect((await told(anna, practice)).comments.map(({ body }) => body)).toEqual(['Between us', 'Thank you']);
    for (const other of [tina, reader]) expect((await told(other, practice)).comments).toEqual([]);
    expect(await move(reader, 'commentPractice', { id: practice.id, input: { body: 'In the open' } })).toBe('done');
    expect(await move(reader, 'commentPractice', { id: practice.id, input: { body: 'To a hidden one', threadId } })).toBe('NOT_FOUND practices.comment-not-found');
    expect(await move(reader, 'resolveComment', { commentId: threadId })).toBe('NOT_FOUND practices.comment-not-found');
    expect((await told(tina, practice)).comments.map(({ body }) => body)).toEqual(['In the open']);
  });

  it.each([
    ['nothing', { body: ' ' }, 'BAD_USER_INPUT practices.text-missing'],
    ['a book', { body: 'x'.repeat(20_001) }, 'BAD_USER_INPUT practices.text-too-long'],
    ['a passage that is not there', { body: 'Here', passage: { ...passage, quote: 'Luxembourgish' } }, 'BAD_USER_INPUT practices.part-unknown'],
    ['a suggestion for no passage', { body: '', suggestion: 'Better' }, 'BAD_USER_INPUT practices.part-unknown'],
  ])('but %s is no comment', async (_what, input, expected) => {
    expect(await move(tina, 'commentPractice', { id: (await inReview()).id, input })).toBe(expected);
  });

  it('and questions, answers and endorsements belong to all versions of what is published', async () => {
    const practice = await aPractice({ owner: metz, state: 'published' });
    expect(await move(reader, 'askAboutPractice', { id: practice.id, body: 'How long?' })).toBe('done');
    expect(await move(anna, 'askAboutPractice', { id: (await aPractice({ owner: metz })).id, body: 'How long?' })).toBe('PRECONDITION_FAILED practices.not-published');
    const [question] = (await told(tina, practice)).questions;
    expect(await move(anna, 'answerPracticeQuestion', { questionId: question?.id, body: 'A week' })).toBe('done');
    expect(await move(nobody, 'answerPracticeQuestion', { questionId: question?.id, body: 'A day' })).toBe('NOT_FOUND practices.question-not-found');
    expect((await told(reader, practice)).questions).toMatchObject([{ body: 'How long?', answers: [{ body: 'A week' }] }]);
    expect(await move(anna, 'endorsePractice', { id: practice.id, given: true })).toBe('FORBIDDEN practices.own-work');
    for (const given of [true, true]) expect(await move(tina, 'endorsePractice', { id: practice.id, given })).toBe('done');
    expect((await told(anna, practice)).endorsements).toEqual([{ by: expect.objectContaining({ name: tina.name }), city: expect.objectContaining({ id: tina.cityId }) }]);
    expect(await move(tina, 'endorsePractice', { id: practice.id, given: false })).toBe('done');
    expect((await told(anna, practice)).endorsements).toEqual([]);
  });

  it('and a translation is written from the source as it stands, becomes stale with it, and is reviewed by somebody else', async () => {
    const practice = await aPractice({ owner: metz, title: { en: 'Title' }, translations: {} });
    const translate = (person: TestPerson, text: string, more: object = {}): Promise<string> =>
      move(person, 'translatePractice', { id: practice.id, input: { part: 'title', locale: 'fr', text, method: 'MACHINE_ASSISTED', sourceHash: sha256Hex('Title'), seen: '', ...more } });
    expect(await stand(anna, practice, 'title', 'fr')).toBe('MISSING');
    expect(await translate(anna, 'Titre')).toBe('done');
    expect(await stand(anna, practice, 'title', 'fr')).toBe('DRAFT');
    expect(await translate(boris, 'Intitulé')).toBe('CONFLICT practices.edited-meanwhile');
    expect(await translate(boris, 'Intitulé', { sourceHash: sha256Hex('Old title'), seen: 'Titre' })).toBe('CONFLICT practices.source-changed');
    expect(await translate(boris, 'x', { locale: 'en', seen: 'Title' })).toBe('BAD_USER_INPUT practices.source-language');
    expect(await translate(boris, 'x', { part: 'nowhere' })).toBe('BAD_USER_INPUT practices.part-unknown');
    const review = (person: TestPerson): Promise<string> => move(person, 'reviewPracticeTranslation', { id: practice.id, part: 'title', locale: 'fr' });
    expect(await review(anna)).toBe('FORBIDDEN practices.own-translation');
    expect(await review(tina)).toBe('NOT_FOUND practices.not-found');
    expect(await review(boris)).toBe('done');
    expect(await stand(anna, practice, 'title', 'fr')).toBe('REVIEWED');
    const { blocks, protects, translations: _none, ...rest } = aPracticeContent();
    const input = { ...rest, ...protects, title: { en: 'New title', fr: 'Titre' }, blocks: blocks.map((block) => ({ ...block, section: block.section.toUpperCase().replaceAll('-', '_') })), revision: 1, files: [], changeNote: '', reviewBy: null };
    expect(await move(anna, 'savePracticeDraft', { id: practice.id, input })).toBe('done');
    expect((await told(anna, practice)).content.translations).toContainEqual(expect.objectContaining({ part: 'title', locale: 'fr', state: 'STALE', method: 'MACHINE_ASSISTED', writtenFrom: 'Title' }));
    expect(await review(boris)).toBe('PRECONDITION_FAILED practices.not-translated');
  });

  it('and reviewers of other cities agree to translations while they review', async () => {
    const practice = await aPractice({ owner: metz, state: 'in-review' });
    await sql(`alter table practices.version disable trigger version_sealed; update practices.version set content = jsonb_set(content, '{translations,title,fr,state}', '"draft"') where id = '${practice.id}'; alter table practices.version enable trigger version_sealed`);
    expect(await stand(tina, practice, 'title', 'fr')).toBe('DRAFT');
    expect(await move(reader, 'reviewPracticeTranslation', { id: practice.id, part: 'title', locale: 'fr' })).toBe('NOT_FOUND practices.not-found');
    expect(await move(tina, 'reviewPracticeTranslation', { id: practice.id, part: 'title', locale: 'fr' })).toBe('done');
    expect(await stand(anna, practice, 'title', 'fr')).toBe('REVIEWED');
  });

  it('and what is similar shares techniques, requirements and tags, and is published', async () => {
    const protects = { techniques: ['T1490'], requirements: [{ framework: 'NIS2', ref: '21(2)(c)' }] };
    const practice = await aPractice({ owner: metz, state: 'published', protects, tags: ['similar'] });
    const much = await aPractice({ owner: metz, state: 'published', protects });
    const little = await aPractice({ owner: metz, state: 'published', tags: ['similar'] });
    await aPractice({ owner: metz, protects });
    const similar = (await told(reader, practice)).similar.map(({ id }) => id);
    expect(similar.slice(0, 2)).toEqual([much.id, little.id]);
    expect(similar).not.toContain(practice.id);
  });
});
