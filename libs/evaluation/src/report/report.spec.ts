import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Block, blocksOf, cellText, literalMarkdown, plainText, type Run, xmlText } from '#documents';
import { aFinding, aReport } from '../testing/index.ts';
import { factsOf, foldAhead } from './facts.ts';
import { reportOf } from './report.ts';
import type { SectionKey } from './section-keys.ts';
import { suggestionsOf } from './suggestions.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '\u202e', '\ud800', '<', '&', '*', '[', '](', '!', '`', 'x', ' ') }));
const runsIn = (blocks: readonly Block[]): Run[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : []));
const sectionOf = (facts: ReturnType<typeof aReport>, key: SectionKey): string => JSON.stringify(reportOf(facts).sections.find((section) => section.key === key)?.blocks);

describe('What people wrote', () => {
  it('keeps no character that is not to be seen, and says the same when cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  it('never begins a formula in a cell', () => {
    fc.assert(fc.property(anyText, (text) => expect(cellText(text).trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)));
    for (const begin of ['=', '+', '-', '@', '\t=', ' \u00a0=', '＝']) expect(cellText(`${begin}1`)).toMatch(/^'/);
  });

  it('is no markup in XML and no Markdown where Markdown is read', () => {
    fc.assert(fc.property(anyText, (text) => expect(xmlText(text)).not.toMatch(/[<>"']/)));
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(literalMarkdown(text));
        for (const run of runsIn(blocks)) expect([run.bold, run.italic, run.link]).toEqual([undefined, undefined, undefined]);
      }),
    );
  });

  it('links only where everybody sees the address, and only to the web and to mail', () => {
    const runs = runsIn(blocksOf('[here](https://example.org/a) [there](javascript:alert(1)) <https://example.org/b> [](data:text/html,x) ![picture](http://evil.example/x.png) <img src=x>'));
    expect(runs.filter(({ link }) => link)).toEqual([
      { text: 'here (https://example.org/a)', link: 'https://example.org/a' },
      { text: 'https://example.org/b', link: 'https://example.org/b' },
    ]);
    expect(runs.map(({ text }) => text).join('')).toContain('picture (http://evil.example/x.png)');
    expect(runs.map(({ text }) => text).join('')).toContain('<img src=x>');
    fc.assert(fc.property(anyText, (text) => runsIn(blocksOf(text)).every(({ link }) => link === undefined || /^(https?:|mailto:)/.test(link))));
  });

  it('keeps lists, emphasis and headings', () => {
    expect(blocksOf('# Title\n\n1. *one*\n2. **two**\n   - three')).toEqual([
      { kind: 'heading', text: 'Title' },
      { kind: 'list', ordered: true, items: [[{ text: 'one', italic: true }], [{ text: 'two', bold: true }, { text: '\n' }, { text: '– ' }, { text: 'three' }]] },
    ]);
  });
});

describe('A report', () => {
  it('says the same of the same play, in each of the three languages', () => {
    for (const locale of ['en', 'fr', 'de'] as const) {
      const reader = { locale, timeZone: 'UTC', staff: true, team: null };
      expect(reportOf(aReport({ reader })).sections).toEqual(reportOf(aReport({ reader })).sections);
    }
    expect(reportOf(aReport({ reader: { locale: 'de', timeZone: 'UTC', staff: true, team: null } }))).toMatchObject({ title: 'Auswertungsbericht', marking: 'ÜBUNG ÜBUNG ÜBUNG', tlp: 'TLP:AMBER' });
  });

  it('can be folded ahead, fold by fold, so that nobody on the event loop waits for all of them', async () => {
    const { words: _words, ...material } = aReport();
    const own = { ...material, scenario: { ...material.scenario }, entries: [...material.entries] };
    let turns = 0;
    let goesOn = true;
    const turn = (): void => {
      turns += 1;
      if (goesOn) setImmediate(turn);
    };
    setImmediate(turn);
    await foldAhead(own);
    goesOn = false;
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(factsOf(own).debrief).toBe(factsOf(own).debrief);
  });

  it('is a draft while play goes on, and until all findings in it are approved', () => {
    const { exercise } = aReport();
    expect(reportOf(aReport()).draft).toBeNull();
    expect(reportOf(aReport({ findings: [{ ...aFinding, state: 'in-review' }] })).draft).toMatch(/not approved/);
    expect(reportOf(aReport({ exercise: { ...exercise, status: 'paused' } })).draft).toMatch(/still going on/);
  });

  it('tells decisions with their reasons to the staff and the own team, and judgements of the own team only', () => {
    const reader = { locale: 'en', timeZone: 'UTC', staff: false } as const;
    for (const [facts, reads] of [
      [aReport(), true],
      [aReport({ reader: { ...reader, team: 'metz' } }), true],
      [aReport({ reader: { ...reader, team: 'trier' } }), false],
    ] as const) {
      expect(sectionOf(facts, 'decisions').includes('Cheaper')).toBe(reads);
      expect(sectionOf(facts, 'strengths').includes('Calm in metz')).toBe(reads);
      expect(sectionOf(facts, 'strengths').includes('Calm everywhere')).toBe(facts.reader.staff);
      expect(sectionOf(facts, 'timeline').includes('Backup restored')).toBe(reads);
    }
    expect(sectionOf(aReport({ reader: { ...reader, team: 'metz' } }), 'objectives')).not.toContain('not met');
    expect(sectionOf(aReport({ reader: { ...reader, team: 'trier' } }), 'objectives')).toContain('not met');
  });

  it('is marked as strictly as what teams told one another and its reader got to read', () => {
    const labelFor = (tlp: 'TLP:AMBER' | 'TLP:AMBER+STRICT', team: string | null): string =>
      reportOf(aReport({ sharings: [{ from: 'metz', to: 'trier', tlp }], reader: { locale: 'en', timeZone: 'UTC', staff: team === null, team } })).tlp;
    for (const team of [null, 'metz', 'trier']) expect([labelFor('TLP:AMBER', team), labelFor('TLP:AMBER+STRICT', team)]).toEqual(['TLP:AMBER', 'TLP:AMBER+STRICT']);
    expect(labelFor('TLP:AMBER+STRICT', 'luxembourg')).toBe('TLP:AMBER');
    expect(reportOf(aReport({ tlp: 'TLP:RED', sharings: [{ from: 'metz', to: 'trier', tlp: 'TLP:AMBER+STRICT' }] })).tlp).toBe('TLP:RED');
  });

  it('tells nobody else of what a team kept to those whom it told, neither by a row nor by a count', () => {
    const told = (team: string | null, tlp: 'TLP:GREEN' | 'TLP:AMBER+STRICT' | null): string => {
      const facts = aReport({ sharings: tlp ? [{ from: 'metz', to: 'trier', tlp }] : [], reader: { locale: 'en', timeZone: 'UTC', staff: team === null, team } });
      return JSON.stringify(reportOf(facts).sections.filter(({ key }) => key === 'timeline' || key === 'participation'));
    };
    expect(told('luxembourg', 'TLP:GREEN')).toContain('Information passed to Trier · TLP:GREEN');
    expect(told('luxembourg', 'TLP:AMBER+STRICT')).toBe(told('luxembourg', null));
    for (const team of [null, 'metz', 'trier']) expect(told(team, 'TLP:AMBER+STRICT')).toContain('Information passed to Trier · TLP:AMBER+STRICT');
  });

  it('counts notifications that authorities did not get, to the staff and the team that owed them', () => {
    const rows = (team: string | null): string => sectionOf(aReport({ reader: { locale: 'en', timeZone: 'UTC', staff: team === null, team } }), 'objectives');
    for (const team of [null, 'metz']) expect(rows(team)).toContain('["Metz","Authority cnil","Stage notification","0:03:00","0:33:00","","missing"]');
    expect(rows('trier')).not.toContain('Authority cnil');
  });

  it('draws the time axis, what became of what was asked, and says in words what it draws', () => {
    const charts = reportOf(aReport()).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])));
    expect(charts).toHaveLength(3);
    for (const { svg, alternative } of charts) {
      expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
      expect(alternative.length).toBeGreaterThan(40);
    }
    expect(charts[0]?.alternative).toContain('metz: 2 injects delivered, 0 answers, 1 decisions, 1 missed deadlines.'.replace('metz', 'Metz'));
  });

  it('puts the figures of every chart into a table below it, since PDF has no alternative texts here', () => {
    const opinions = { ratings: [{ objective: 'restore', team: 'metz', mark: 'S', official: false }], rulings: [], cards: [], answers: [] } as const;
    const blocks = reportOf(aReport({ opinions })).sections.flatMap((section) => section.blocks);
    const below = blocks.flatMap((block, at) => (block.kind === 'chart' ? [blocks[at + 1]] : []));
    expect(below.map((block) => block?.kind)).toEqual(['table', 'table', 'table', 'table']);
    expect(below.map((block) => block?.kind === 'table' && block.rows[0])).toEqual([
      ['Metz', '2', '0', '1', '1'],
      ['Metz', '2', '1', '0', '1'],
      ['Restore', 'S', 'not rated'],
      ['0 to 1 ms', '4'],
    ]);
  });

  it('puts what people added below what follows from the play', () => {
    const blocks = reportOf(aReport({ texts: { overview: 'Added by hand' } })).sections[0]?.blocks ?? [];
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', runs: [{ text: 'Added by hand' }] });
    expect(blocks.length).toBeGreaterThan(1);
  });

  it('plans the gravest action first', () => {
    const findings = [aFinding, { ...aFinding, id: 'b', severity: 'critical' as const, action: 'Now' }, { ...aFinding, id: 'c', action: '' }];
    const plan = sectionOf(aReport({ findings }), 'improvement-plan');
    expect(plan.indexOf('Now')).toBeLessThan(plan.indexOf('Try the backup'));
  });
});

describe('What people think of the play', () => {
  const opinions = {
    ratings: [
      { objective: 'restore', team: 'metz', mark: 'S', official: false },
      { objective: 'restore', team: 'metz', mark: 'M', official: false },
      { objective: 'restore', team: 'trier', mark: 'P', official: false },
      { objective: 'restore', team: 'trier', mark: 'U', official: true },
    ],
    rulings: [{ expectation: 'restores', team: 'trier', judgement: 'partly-met' }],
    cards: [
      { id: 'a', polarity: 'strength', team: 'metz', body: 'One voice to the press', votes: 4 },
      { id: 'b', polarity: 'weakness', team: 'trier', body: 'Nobody had the list', votes: 3 },
      { id: 'c', polarity: 'weakness', team: 'trier', body: 'Cold coffee', votes: 0 },
    ],
    answers: [{ question: { en: 'We decided in time.' }, counts: [0, 1, 0, 2, 1] }],
  } as const;

  it('stands in the report: marks of raters and the official one, votes of the room, answers, and the last word of the staff', () => {
    const facts = aReport({ opinions });
    const objectives = sectionOf(facts, 'objectives');
    expect(objectives).toContain('"S M"');
    expect(objectives).toContain('"U (official)"');
    expect(objectives).toContain('Restore, Trier: U.');
    expect(objectives).toContain('"partly met"');
    expect(objectives).not.toContain('"not met"');
    expect(sectionOf(facts, 'strengths')).toContain('Nobody had the list');
    expect(sectionOf(facts, 'participation')).toContain('["We decided in time.","0","1","0","2","1","4","3.8"]');
  });

  it('takes out what the staff say does not apply', () => {
    expect(sectionOf(aReport({ opinions: { ...opinions, rulings: [{ expectation: 'restores', team: 'trier', judgement: 'not-applicable' }] } }), 'objectives')).not.toMatch(/(partly|not) met/);
  });

  it('suggests findings from the lowest marks and from weaknesses with votes', () => {
    const keys = suggestionsOf(aReport({ opinions })).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['rating/metz/restore', 'rating/trier/restore', 'card/b']));
    expect(keys).not.toContain('card/c');
  });
});

describe('Suggestions of findings', () => {
  it('come from expectations that were not met, missed deadlines and what observers would improve', () => {
    expect(suggestionsOf(aReport()).map(({ key, team }) => [key.split('/')[0], team])).toEqual([
      ['expectation', 'trier'],
      ['duty', 'metz'],
      ['deadline', 'trier'],
      ['deadline', 'metz'],
      ['deadline', 'trier'],
      ['observation', 'trier'],
    ]);
    expect(suggestionsOf(aReport())[0]).toMatchObject({ objective: 'restore', capability: 'Recovery', closedBy: 'restores', severity: 'high' });
  });

  it('are told to a team about itself alone', () => {
    const reader = { locale: 'en', timeZone: 'UTC', staff: false, team: 'metz' } as const;
    expect(suggestionsOf(aReport({ reader })).map(({ key }) => key)).toEqual(['duty/metz/cnil/notification/180000', 'deadline/metz/question']);
  });
});
