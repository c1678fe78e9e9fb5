import writeSheets, { type Row } from 'write-excel-file/node';
import type { Channel, Inject, Scenario } from '#exercise-engine';
import type { Locale } from '#kernel';
import type { ExportedFile } from '../exported-file.ts';
import { OneLanguage } from '../one-language.ts';
import { Ledger } from '../report.ts';

/** The columns of HSEEP's master scenario events list. Others look for these very words. */
const columns = ['Event Number', 'Designated Scenario Time', 'Event Type', 'Inject Mode', 'From', 'To', 'Message', 'Expected Participant Response', 'Exercise Objective', 'Notes'] as const;
const widths = [14, 24, 18, 14, 28, 24, 70, 48, 36, 48];
const modes: Record<Channel, string> = { email: 'E-mail', phone: 'Phone', press: 'Press', social: 'Social media', 'soc-alert': 'SOC alert', ticket: 'Ticket', authority: 'Authority' };

/** A master scenario events list as a spreadsheet, in the shape of HSEEP, in one language. Every cell is text, so that no formula of an author ever runs. */
export async function writeHseep(scenario: Scenario, locale: Locale): Promise<ExportedFile> {
  const ledger = new Ledger();
  const source = new OneLanguage(scenario, locale, ledger);
  const title = source.text(scenario.title);
  for (const kind of ['injects', 'teams', 'objectives'] as const) ledger.find(kind, scenario[kind].length);
  source.leaveOut('milestones', 'variables', 'expectations', 'phases', 'glossary', 'attachments');
  const marking = source.text(scenario.marking) || 'EXERCISE';
  const events: Row[] = [
    [text(`${marking} · ${title} · ${scenario.tlp}`, { fontWeight: 'bold' })],
    columns.map((column) => text(column, { fontWeight: 'bold', backgroundColor: '#dde3ea' })),
    ...scenario.injects
      .map((inject) => ({ inject, atMs: source.timeOf(inject) }))
      .toSorted((one, other) => one.atMs - other.atMs)
      .map(({ inject, atMs }, at) => eventOf(inject, at + 1, atMs, source, ledger)),
  ];
  const teams: Row[] = [[text(`${marking} · ${scenario.tlp}`, { fontWeight: 'bold' })], [text('Team'), text('Time zone')], ...scenario.teams.map(({ name, timeZone }) => [text(source.text(name)), text(timeZone)])];
  const bytes = await writeSheets([
    { data: events, sheet: 'MSEL', columns: widths.map((width) => ({ width })), stickyRowsCount: 2, orientation: 'landscape' },
    { data: teams, sheet: 'Teams', columns: [{ width: 40 }, { width: 24 }] },
  ]).toBuffer();
  return { fileName: `${scenario.key}.msel.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, report: ledger.report('msel-hseep', title) };
}

function eventOf(inject: Inject, number: number, atMs: number, source: OneLanguage, ledger: Ledger): Row {
  const { scenario } = source;
  const isOnShelf = 'contingency' in inject.trigger || 'manual' in inject.trigger;
  source.leaveOutOf(inject, 'category', 'knowledge', 'effects', 'notifiable', 'attachments');
  const after = 'after' in inject.trigger ? inject.trigger.after.inject : undefined;
  if (after) ledger.change('injects', inject.key, 'imports.export-time-only', after);
  const objectives = scenario.objectives.filter(({ key }) => inject.objectives?.includes(key)).map(({ title }) => source.text(title));
  const teams = scenario.teams.filter(({ key }) => inject.to === 'all' || inject.to.includes(key)).map(({ name }) => source.text(name));
  const expected = [source.askIn(inject), ...(inject.expectedActions ?? []).map((action) => source.text(action))];
  const notes = [source.text(inject.staffNotes), source.text(inject.rolePlay?.script), inject.techniques?.join(', ')];
  const message = [source.text(inject.content.subject), source.text(inject.content.body)].join('\n\n');
  if (message.length > longestCell) ledger.change('injects', inject.key, 'imports.export-cell-full');
  return [
    String(number),
    isOnShelf ? '' : timeOf(atMs),
    isOnShelf ? 'Contingency Inject' : 'Inject',
    modes[inject.channel],
    source.senderOf(inject),
    teams.join('; '),
    message,
    expected.filter(Boolean).join('\n'),
    objectives.join('; '),
    notes.filter(Boolean).join('\n\n'),
  ].map((cell) => text(cell));
}

/** As `H+1 M+05`: hours and minutes from the start. */
const timeOf = (atMs: number): string => `H+${Math.floor(atMs / 3_600_000)} M+${Math.floor((atMs % 3_600_000) / 60_000)}`;

/** What a cell of a spreadsheet holds at most, in characters. */
const longestCell = 32_767;

const text = (value: string, style: object = {}): Row[number] => ({ value: value.slice(0, longestCell), type: String, wrap: true, alignVertical: 'top', ...style });
