import { describe, expect, it } from '@jest/globals';
import { importScenario } from '../index.ts';
import { imported, reasonsIn } from '../testing/account.ts';
import { xlsxOf } from '../testing/xlsx-of.ts';

const minute = 60_000;
const hour = 60 * minute;
const sheet = (...rows: readonly (readonly (string | number | null)[])[]): Uint8Array => xlsxOf([{ name: 'MSEL', rows }]);
const english = (scenario: { injects: readonly { title: object; trigger: object }[] }): readonly unknown[] => scenario.injects.map(({ title, trigger }) => [Object.values(title)[0], trigger]);

describe('A list of injects in a spreadsheet', () => {
  it('in the columns of HSEEP keeps injects, contingency injects and expected actions', async () => {
    const { report, scenario } = await imported(
      sheet(
        ['Event Number', 'Designated Scenario Time', 'Event Type', 'Inject Mode', 'From', 'To', 'Message', 'Expected Participant Response', 'Exercise Objective', 'Notes'],
        ['1', '09:00', 'Inject', 'E-mail', 'Help desk', 'IT, Press office', 'The portal is down.', 'Open an incident\n- Inform the CISO', 'Detect', 'Have the script ready'],
        ['2', '09:15', 'Expected Action', null, null, null, 'The CISO informs the mayor', null, null, null],
        ['3', '09:30', 'Contingency Inject', 'Phone', 'Mayor', 'All', 'What is going on?', null, 'Inform', null],
        ['4', '09:40', 'Inject', 'carrier pigeon', 'Press', 'press office', 'Is it true?', null, 'detect', null],
      ),
    );
    expect(report).toMatchObject({ format: 'msel-xlsx', kept: { injects: 3, teams: 2, objectives: 2, columns: 10, expectations: 3 } });
    expect(scenario.injects).toMatchObject([
      { channel: 'email', to: ['it', 'press-office'], trigger: { at: 0 }, expectedActions: [{ en: 'Open an incident' }, { en: 'Inform the CISO' }, { en: 'The CISO informs the mayor' }], objectives: ['detect'], staffNotes: { en: '* Event Number: 1\n* Notes: Have the script ready' } },
      { channel: 'phone', to: 'all', trigger: { contingency: true }, objectives: ['inform'] },
      { channel: 'ticket', to: ['press-office'], trigger: { at: 40 * minute }, objectives: ['detect'] },
    ]);
    expect(reasonsIn(report.changed)).toEqual(expect.arrayContaining(['imports.channel-assumed', 'imports.column-in-notes']));
    expect(report.lost).toEqual([]);
  });

  it('in the columns of the MITRE playbook takes the first of three times and keeps the others for the staff', async () => {
    const { scenario } = await imported(
      sheet(
        ['ID', 'Local Time', 'Local Time', 'Local Time', 'Delivery Method', 'Delivery Method', 'Delivery Method', 'Target', 'Title', 'Description', 'Assumptions', 'Notes', 'Expected Actions', 'Measure of Performance'],
        ['1', 'T+1', '14:00', '08:00', 'phone', 'mail', null, 'SOC', 'A call', 'Somebody calls.', 'They answer', null, 'Call back', 'within 5 minutes'],
      ),
    );
    expect(scenario.injects).toMatchObject([{ channel: 'phone', trigger: { at: hour } }]);
    expect(scenario.injects[0]?.staffNotes?.en).toContain('* Local Time: 14:00\n* Local Time: 08:00');
  });

  it.each([
    ['fr', ['Horaire', 'Objet', 'Contenu du message', 'Expéditeur', 'Destinataires', 'Moyen de transmission', 'Réaction attendue'], ['J+0 H+0', 'Le portail est en panne', 'Nous ne pouvons plus payer.', 'Accueil', 'Équipe technique', 'Appel téléphonique', 'Ouvrir un incident']],
    ['de', ['Uhrzeit', 'Titel', 'Inhalt', 'Absender', 'Empfänger', 'Übermittlungsweg', 'Erwartete Reaktion'], ['9.00 Uhr', 'Das Portal ist weg', 'Wir können nicht mehr bezahlen und das ist nicht gut.', 'Empfang', 'Technik', 'Anruf', 'Vorfall eröffnen']],
  ])('with headers in %s is read in that language', async (locale, headers, row) => {
    const { report, scenario } = await imported(sheet(headers, row, row));
    expect(report.lost).toEqual([]);
    expect(scenario.injects[0]).toMatchObject({ channel: 'phone', title: { [locale]: row[1] }, content: { body: { [locale]: row[2] } }, expectedActions: [{ [locale]: row[6] }] });
    expect(scenario.teams).toMatchObject([{ name: { [locale]: row[4] } }]);
  });

  it('puts relative times, dates and times of day on one axis, and leaves the unknown to the director', async () => {
    const { report, scenario } = await imported(sheet(['Time', 'Title', 'Message'], ['26/06/2024 09h00', 'A', 'a'], ['26/06/2024 10h30', 'B', 'b'], ['???', 'C', 'c'], ['H+2', 'D', 'd'], ['soon', 'E', 'e']));
    expect(english(scenario)).toEqual([['A', { at: 0 }], ['B', { at: 90 * minute }], ['C', { manual: true }], ['D', { at: 2 * hour }], ['E', { manual: true }]]);
    expect(scenario.scenarioStart).toBe('2024-06-26T09:00:00.000Z');
    expect(report.changed).toContainEqual(expect.objectContaining({ where: 'MSEL!A6 “soon”', why: expect.stringMatching(/^imports\.time-not-read/) as unknown }));
    expect(scenario.injects[4]?.staffNotes).toEqual({ en: '* Time: soon' });
  });

  it('moves times before the start, crosses midnight, and reads the month first where it must be', async () => {
    const before = await imported(sheet(['Time', 'Title'], ['J-1', 'A'], ['J+0', 'B'], ['J+1 H+2 M-5', 'C']));
    expect(english(before.scenario)).toEqual([['A', { at: 0 }], ['B', { at: 24 * hour }], ['C', { at: 50 * hour - 5 * minute }]]);
    expect(reasonsIn(before.report.changed)).toContain('imports.times-shifted');
    const midnight = await imported(sheet(['Time', 'Title'], ['22:00', 'A'], ['01:00', 'B']));
    expect(english(midnight.scenario)).toEqual([['A', { at: 0 }], ['B', { at: 3 * hour }]]);
    const american = await imported(sheet(['Date', 'Title'], ['06/05/2024 9:00 AM', 'A'], ['06/26/2024 9:00 AM', 'B']));
    expect(american.scenario.scenarioStart).toBe('2024-06-05T09:00:00.000Z');
  });

  it('reads dates, hours beyond a day and both calendars of a workbook as people see them', async () => {
    const rows = [['Time', 'Title'], [{ number: 45_469.375, style: 'date' as const }, 'A'], [{ number: 45_469.5, style: 'date' as const }, 'B']];
    expect((await imported(xlsxOf([{ name: 'A', rows }]))).scenario.scenarioStart).toBe('2024-06-26T09:00:00.000Z');
    expect((await imported(xlsxOf([{ name: 'A', rows }], [], true))).scenario.scenarioStart).toBe('2028-06-27T09:00:00.000Z');
    const hours = await imported(xlsxOf([{ name: 'A', rows: [['Time', 'Title'], [{ number: 0, style: 'hours' }, 'A'], [{ number: 1.5, style: 'hours' }, 'B']] }]));
    expect(english(hours.scenario)).toEqual([['A', { at: 0 }], ['B', { at: 36 * hour }]]);
  });

  it('takes headings among the rows as phases, and what stands above as title and summary', async () => {
    const { report, scenario } = await imported(sheet(['Night of the long queue'], ['For four cities'], ['Time', 'Title', 'Message', 'To'], ['Day one'], ['T+0', 'A', 'a', 'IT'], ['T+1', 'B', 'b', 'IT'], ['Day two', null, null, null], ['T+2', 'C', 'c', 'IT'], ['The end']));
    expect(report.title).toBe('Night of the long queue');
    expect(scenario.summary).toEqual({ en: 'For four cities' });
    expect(scenario.phases.map(({ title, startsAtMs }) => [title.en, startsAtMs])).toEqual([['Day one', 0], ['Day two', 2 * hour]]);
    expect(report.lost).toEqual([{ kind: 'phases', where: 'A9', why: expect.stringMatching(/^imports\.section-not-kept/) as unknown }]);
  });

  it('says that formulas are not calculated, where cells are merged, and what is hidden', async () => {
    const { report, scenario } = await imported(
      xlsxOf([
        { name: 'Secret', state: 'hidden', rows: [['Time', 'Title', 'Message'], ['T+0', 'Never', 'seen']] },
        { name: 'MSEL', rows: [['Time', 'Title', 'To'], ['T+0', { formula: 'CONCAT("A","B")', value: 'AB' }, 'IT'], ['T+1', { formula: 'HYPERLINK("x")' }, null], ['T+2', { raw: '<c r="B4" t="e"><v>#REF!</v></c>' }, 'Press']], merges: ['C2:C3', 'A1:XFD1048576'] },
        { name: 'Lists', rows: [['Colours'], ['red']] },
      ]),
    );
    expect(scenario.injects.map(({ title, to }) => [title.en, to])).toEqual([['AB', ['it']], ['A3', ['it']], ['#REF!', ['press']]]);
    expect(reasonsIn(report.changed)).toEqual(expect.arrayContaining(['imports.formula-value', 'imports.formula-without-value', 'imports.error-cell', 'imports.merged-cells']));
    expect(report.changed).toContainEqual({ kind: 'cells', where: 'MSEL!B2', why: expect.stringMatching(/^imports\.formula-value/) as unknown });
    expect(report.lost.map(({ where, why }) => [where, why.replace(/:.*/s, '')])).toEqual([['Secret', 'imports.hidden-sheet'], ['Lists', 'imports.sheet-not-read']]);
    expect(JSON.stringify(scenario)).not.toContain('Never');
  });

  it('without a row of names guesses what its columns hold, and takes a correction by letter', async () => {
    const file = sheet(['Send an SMS', 'J-60', 'team1', 'message one, which is long'], ['???', 'J-30', null, null], ['Send a mail', 'J-30', 'team2', 'message two, which is long too']);
    const { report, scenario } = await imported(file);
    expect(reasonsIn(report.changed)).toContain('imports.header-missing');
    expect(report.kept).toMatchObject({ injects: 3, teams: 0 });
    expect(english(scenario)).toEqual([['Send an SMS', { at: 0 }], ['???', { at: 30 * 24 * hour }], ['Send a mail', { at: 30 * 24 * hour }]]);
    const { report: corrected, table } = await importScenario(file, 'a.xlsx', { columns: { C: 'to', D: 'ignore' } });
    expect(corrected).toMatchObject({ kept: { teams: 2 }, lost: [{ kind: 'columns', where: 'D' }] });
    expect(table?.columns.map(({ column, field }) => `${column}=${field}`)).toEqual(['A=title', 'B=time', 'C=to', 'D=ignore']);
  });

  it('shows what it understood, and reads another sheet or column on request', async () => {
    const file = xlsxOf([
      { name: 'Day 1', rows: [['Time', 'Title', 'Subject'], ['T+0', 'A', 'First']] },
      { name: 'Day 2', rows: [['Time', 'Title'], ['T+0', 'C']] },
    ]);
    const { table } = await importScenario(file, 'a.xlsx');
    expect(table).toEqual({
      sheets: [{ name: 'Day 1', rows: 2, isHidden: false }, { name: 'Day 2', rows: 2, isHidden: false }],
      sheet: 'Day 1',
      headerRow: 1,
      columns: [{ column: 'A', name: 'Time', field: 'time', samples: ['T+0'] }, { column: 'B', name: 'Title', field: 'title', samples: ['A'] }, { column: 'C', name: 'Subject', field: 'notes', samples: ['First'] }],
    });
    const other = await importScenario(file, 'a.xlsx', { sheet: 'Day 2' });
    expect(other.scenario?.injects.map(({ title }) => title.en)).toEqual(['C']);
    const corrected = await importScenario(file, 'a.xlsx', { columns: { subject: 'title' } });
    expect(corrected.scenario?.injects.map(({ title }) => title.en)).toEqual(['First']);
    expect((await importScenario(file, 'a.xlsx', { sheet: 'Day 3' })).report.refused).toBe('imports.no-such-sheet');
    expect((await importScenario(file, 'a.xlsx', { columns: { Z: 'title' } })).report).toMatchObject({ refused: 'imports.no-such-column', lost: [{ where: 'Z' }] });
  });

  it('names comments, pictures and macros that nothing reads', async () => {
    const more = ['xl/media/image1.png', 'xl/comments1.xml', 'xl/vbaProject.bin'].map((name) => ({ name, content: 'x' }));
    const { report } = await imported(xlsxOf([{ name: 'A', rows: [['Time', 'Title'], ['T+0', 'A']] }], more));
    expect(report.lost.map(({ kind, where }) => [kind, where])).toEqual(more.map(({ name }) => ['files', name]));
  });

  it('with HTML and scripts in its cells keeps the words alone', async () => {
    const { report, scenario } = await imported(sheet(['Time', 'Title', 'Message'], ['T+0', '<script>alert(1)</script>', '<p onclick="x()">Hello <b>you</b></p><script>alert(2)</script>']));
    expect(scenario.injects[0]?.content.body.en).toBe('Hello **you**');
    expect(reasonsIn(report.changed)).toContain('imports.active-content-removed');
  });
});

describe('A list of injects as CSV', () => {
  const text = 'Zeit;Titel;Nachricht\r\n9:00;Störung;"Die Anlage; sie steht\r\nund das ist schlecht"\r\n\r\n9:10;Rückfrage;Wann läuft sie wieder?\r\n';

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['tabs', new TextEncoder().encode(text.replaceAll('Anlage;', 'Anlage').replaceAll(';', '\t').replaceAll('Anlage', 'Anlage;'))],
  ])('in %s is read the same', async (name, bytes) => {
    const { report, scenario } = await imported(bytes, 'plan.csv');
    expect(report).toMatchObject({ format: 'msel-csv', title: 'plan', kept: { injects: 2, columns: 3 } });
    expect(scenario.injects.map(({ title, content }) => [title.de, content.body.de])).toEqual([['Störung', 'Die Anlage; sie steht  \nund das ist schlecht'], ['Rückfrage', 'Wann läuft sie wieder?']]);
    expect(reasonsIn(report.changed).includes('imports.encoding-guessed')).toBe(name === 'Windows-1252');
  });

  it.each(['Dear all, see you, soon\nYours, somebody\n', '<html><body>Time,Title</body></html>', 'one\ntwo\nthree', 'a,b\n1,2\n', '\u0000\u0001\u0002'])('is not seen in %j', async (other) => {
    expect((await importScenario(new TextEncoder().encode(other), 'a.csv')).report.refused).toBe('imports.unknown-format');
  });

  it('with a quote that never ends is refused with its line', async () => {
    const { report } = await importScenario(new TextEncoder().encode('Time,Title,Message\nT+0,A,b\nT+1,"B,c\n'), 'a.csv');
    expect(report).toMatchObject({ refused: 'imports.broken-spreadsheet', lost: [{ where: 'line 3' }] });
  });
});
