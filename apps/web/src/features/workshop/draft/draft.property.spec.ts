import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, type Edit, type Scenario, valueAt } from '#exercise-engine';
import { anInject, aScenario } from '#exercise-engine/testing';
import { type Draft, openDraft, redo, resolve, undo, write } from './draft.ts';
import { acknowledged, arrived, replaced, type Revision, setOut, turnedBack } from './sync.ts';

const scenario = aScenario({ injects: ['a', 'b', 'c'].map((key) => anInject(key, { title: { en: key } })) });

/** Does what it is asked in order, once for each key, and tells every revision to everybody. */
class Server {
  scenario: Scenario = scenario;
  readonly log: Revision[] = [];
  private readonly answered = new Map<string, number>();

  edit(key: string, edits: readonly Edit[]): number | null {
    const known = this.answered.get(key);
    if (known !== undefined) return known;
    const done = applyEdits(this.scenario, edits);
    if ('conflicts' in done) return null;
    this.scenario = done.scenario;
    this.log.push({ revision: this.log.length + 1, edits });
    this.answered.set(key, this.log.length);
    return this.log.length;
  }
}

class Author {
  draft: Draft = openDraft(scenario, 0);
  readonly typed: { readonly place: string; readonly text: string }[] = [];
  private sends = 0;

  constructor(
    private readonly server: Server,
    private readonly name: string,
  ) {}

  act([what, one, other]: Move): void {
    const { shown, conflicts } = this.draft;
    const inject = shown.injects[one % Math.max(shown.injects.length, 1)];
    const at = inject && ['injects', inject.key];
    if (what === 'type' && at) return this.type([...at, 'title', 'en']);
    if (what === 'add') this.add(`${this.name}${one}${this.sends}`);
    if (what === 'remove' && at) this.write({ path: at, from: inject, to: null });
    if (what === 'move' && at) this.write({ path: at, from: inject, to: inject, before: null });
    if (what === 'undo') this.draft = undo(this.draft).draft;
    if (what === 'redo') this.draft = redo(this.draft).draft;
    const conflict = conflicts[other % Math.max(conflicts.length, 1)];
    if (what === 'insist' && conflict) this.draft = resolve(this.draft, conflict, 'mine', 0);
    if (what === 'send') this.send(one % 3 === 0);
    if (what === 'listen') this.listen();
  }

  /** Asks, and may not hear the answer. */
  send(isAnswerLost: boolean): void {
    this.draft = setOut(this.draft, `${this.name}-${(this.sends += 1)}`, 2);
    const { sent } = this.draft;
    if (!sent || sent.revision !== null) return;
    const revision = this.server.edit(sent.key, sent.edits);
    if (isAnswerLost) return;
    if (revision === null) this.draft = replaced(turnedBack(this.draft), this.server.scenario, this.server.log.length);
    else this.draft = acknowledged(this.draft, revision);
  }

  listen(): void {
    const next = this.server.log[this.draft.revision];
    if (next) this.draft = arrived(this.draft, next) ?? replaced(this.draft, this.server.scenario, this.server.log.length);
  }

  settle(): void {
    while (this.draft.revision < this.server.log.length || this.draft.sent || this.draft.queue.length > 0) {
      this.listen();
      this.send(false);
    }
  }

  private add(key: string): void {
    const path = ['injects', key];
    this.write({ path, from: valueAt(this.draft.shown, path), to: anInject(key) });
  }

  private type(path: readonly string[]): void {
    const text = `${this.name}:${this.typed.length}`;
    this.typed.push({ place: path.join('.'), text });
    this.write({ path, from: valueAt(this.draft.shown, path), to: text });
  }

  private write(edit: Edit): void {
    this.draft = write(this.draft, [edit], this.typed.length * 10_000);
  }
}

type Move = readonly [what: 'type' | 'add' | 'remove' | 'move' | 'undo' | 'redo' | 'insist' | 'send' | 'listen', one: number, other: number];
const move = (...kinds: readonly Move[0][]): fc.Arbitrary<Move> => fc.tuple(fc.constantFrom(...kinds), fc.nat(5), fc.nat(5));
type Played = [readonly (readonly [number, Move])[]];
const play = (kinds: readonly Move[0][], check: (server: Server, authors: readonly Author[]) => void, examples: Played[] = []): void =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), move(...kinds)), { maxLength: 60 }), (moves) => {
      const server = new Server();
      const authors = ['x', 'y'].map((name) => new Author(server, name));
      for (const [who, what] of moves) authors[who]?.act(what);
      for (const author of [...authors, ...authors]) author.settle();
      check(server, authors);
    }),
    { numRuns: 500, examples },
  );

/** The text of the one clashes on its way, and then its inject is removed by the other. */
const removedOnItsWay: Played[0] = [
  [1, ['type', 2, 0]],
  [0, ['type', 5, 0]],
  [0, ['type', 0, 0]],
  [0, ['remove', 2, 0]],
  [0, ['send', 0, 0]],
  [1, ['send', 0, 0]],
];

describe('two authors of one draft', () => {
  it('see the same in the end, which is what the acknowledged edits make of the beginning', () => {
    play(['type', 'type', 'add', 'remove', 'move', 'undo', 'redo', 'insist', 'send', 'send', 'listen', 'listen'], (server, authors) => {
      const done = applyEdits(scenario, server.log.flatMap(({ edits }) => edits));
      expect(done).toMatchObject({ scenario: server.scenario });
      for (const { draft } of authors) {
        expect(draft.shown).toEqual(server.scenario);
        expect(draft.base).toEqual(server.scenario);
      }
    });
  });

  it('lose nothing that they typed: it was acknowledged, set aside, or typed over by themselves', () => {
    play(['type', 'type', 'remove', 'send', 'listen', 'listen'], (server, authors) => {
      for (const { draft, typed } of authors) {
        const found = JSON.stringify([server.log, draft.conflicts]);
        const lost = typed.filter(({ place, text }, at) => !found.includes(`"${text}"`) && !typed.slice(at + 1).some((later) => later.place === place));
        expect(lost).toEqual([]);
      }
    }, [[removedOnItsWay]]);
  });
});
