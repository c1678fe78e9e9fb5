import { readMoment } from './time.ts';
import { columnOf, type Row, type Sheet } from './table.ts';

/** What a column of a spreadsheet can hold. `notes` go to the staff under the column's own name; `ignore` leaves it out. */
export const columnFields = ['time', 'title', 'body', 'from', 'to', 'channel', 'expected', 'objective', 'phase', 'kind', 'options', 'notes', 'ignore'] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which row names the columns, if any does, and what each column holds. */
export interface Columns {
  readonly header: Row | null;
  readonly fields: ReadonlyMap<number, ColumnField>;
}

/** By field, the names in English, French and German without accents; for times and what else may stand once, the best first. */
const names: Readonly<Record<Exclude<ColumnField, 'ignore'>, string>> = {
  time: 'exercise time|designated scenario time|delivery time|inject time|real time|local time|start time|scheduled time|planned time|timeline|timing|time|heure d injection|heure exercice|heure reelle|date heure|jour heure|horaire|heure|moment|einspielzeit|ubungszeit|zeit ubung|zeitpunkt|datum uhrzeit|uhrzeit|zeitplan|zeit|when|quand|wann|simulated time|scenario time|heure simulee|szenariozeit|lagezeit|date time|datetime|date|datum|temps',
  title: 'title|inject title|subject|event title|event name|inject name|name|titre|objet|sujet|intitule|nom|titel|einlagentitel|betreff|bezeichnung|stichwort|stimulus|inject|event|evenement|einlage|ereignis|massnahme',
  body: 'message|inject description|inject content|message text|description|details|content|body|text|script|narrative|contenu du message|contenu du stimulus|contenu|texte|corps|detail|inhalt der einlage|einlagentext|inhalt|nachricht|beschreibung|meldung|lage',
  from: 'from|from org|sender|source|originator|expediteur|emetteur|de|absender|von|herkunft',
  to: 'to|to org|target|targets|recipient|recipients|receiver|team|teams|player|players|audience|destinataire|destinataires|cible|cibles|equipe|equipes|a|pour|joueurs|empfanger|an|adressat|zielgruppe|spieler',
  channel: 'inject mode|delivery method|method|channel|means|mode|medium|media|communication method|mode de transmission|moyen de transmission|moyen|canal|vecteur|support|kanal|ubermittlungsart|ubermittlungsweg|ubermittlung|einspielweg|weg|kommunikationsmittel|action to be taken|action a mener',
  expected: 'expected participant response|expected actions|expected action|expected response|expected outcome|expected player action|expected reaction|expectation name|expectation description|expectation|expectations|reaction attendue|reactions attendues|action attendue|actions attendues|resultat attendu|reponse attendue|attendus|erwartete reaktion|erwartete reaktionen|erwartete massnahme|erwartete massnahmen|erwartete handlung|erwartete handlungen|erwartetes ergebnis|erwartung',
  objective: 'exercise objective|exercise objectives|objective|objectives|objectif|objectifs|objectif d exercice|objectif de l exercice|ubungsziel|ubungsziele|ziel|ziele|core capability',
  phase: 'move|phase|phase d exercice|etape|ubungsphase|spielphase|abschnitt|vignette',
  kind: 'event type|inject type|type d evenement|type de stimulus|ereignisart|art der einlage|einlagentyp|type|art',
  options: 'poll|options|choices|choix|optionen|auswahl',
  notes: 'notes|comments|comment|remarks|remarques|commentaires|bemerkungen|bemerkung|kommentar|anmerkungen|id|control number|event number|number|no|nr|numero|status|statut|assigned to|group|groupe|gruppe|assumptions|measure of performance|zustandig|responsable',
};

const rankOf = new Map<string, { readonly field: ColumnField; readonly rank: number }>(
  Object.entries(names).flatMap(([field, list]) => list.split('|').map((name, rank) => [name, { field: field as ColumnField, rank }] as const)),
);
/** Of these a row has one; of the others, several columns are put together. */
const single = new Set<ColumnField>(['time', 'title', 'from', 'channel', 'phase', 'kind', 'options']);
const telling = new Set<ColumnField>(['time', 'title', 'body', 'expected']);
const searched = 30;

const plain = (header: string): string =>
  header.normalize('NFKD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/\([^)]*\)/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim();

/** How many columns of a sheet have names that are known, which tells how likely it holds the injects. */
export const knownColumns = ({ rows }: Sheet): number => Math.max(0, ...rows.slice(0, searched).map(scoreOf));

const scoreOf = (row: Row): number => {
  if ([...row.cells.values()].some((cell) => /^\d+$/.test(cell) || tellsTime(cell))) return 0;
  const fields = [...row.cells.values()].flatMap((cell) => rankOf.get(plain(cell)) ?? []);
  return fields.some(({ field }) => telling.has(field)) ? new Set(fields).size : 0;
};

/** Names of columns are neither times nor numbers. */
const tellsTime = (cell: string): boolean => /\D/.test(cell) && /\d/.test(cell) && 'ms' in (readMoment(cell, false) ?? {});

/** What the columns of a sheet hold, by the row that names them or else by what stands in them. */
export function recogniseColumns({ rows }: Sheet): Columns {
  const header = rows.slice(0, searched).reduce<Row | null>((best, row) => (scoreOf(row) > (best ? scoreOf(best) : 1) ? row : best), null);
  if (!header) return { header, fields: guessColumns(rows) };
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted((a, b) => a - b);
  const ranked = columns.map((column) => ({ column, ...(rankOf.get(plain(header.cells.get(column) ?? '')) ?? { field: 'notes' as const, rank: Infinity }) }));
  const fields = ranked.map(({ column, field, rank }) => {
    const isBeaten = single.has(field) && ranked.some((other) => other.field === field && (other.rank < rank || (other.rank === rank && other.column < column)));
    return [column, isBeaten ? ('notes' as const) : field] as const;
  });
  return { header, fields: new Map(fields) };
}

/** Times tell themselves; the first other text is the title and the longest the message. */
function guessColumns(rows: readonly Row[]): ReadonlyMap<number, ColumnField> {
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted((a, b) => a - b);
  const facts = columns.map((column) => {
    const texts = rows.slice(0, 200).flatMap(({ cells }) => cells.get(column) ?? []);
    const moments = texts.filter(tellsTime).length;
    return { column, moments: moments / texts.length, length: texts.reduce((sum, { length }) => sum + length, 0) / texts.length };
  });
  const time = facts.find(({ moments }) => moments >= 0.5)?.column;
  const texts = facts.filter(({ column }) => column !== time);
  const title = texts[0]?.column;
  const body = texts.filter(({ column }) => column !== title).reduce<(typeof facts)[number] | null>((longest, fact) => (fact.length > (longest?.length ?? 0) ? fact : longest), null)?.column;
  return new Map(columns.map((column) => [column, column === time ? 'time' : column === title ? 'title' : column === body ? 'body' : 'notes']));
}

/**
 * The columns as somebody corrected them, by letter or by name. What a row has once is taken from the column that was chosen for it.
 * Null if a name is unknown.
 */
export function correctColumns({ header, fields }: Columns, chosen: Readonly<Record<string, ColumnField>>): Columns | null {
  const corrections = new Map<number, ColumnField>();
  for (const [name, field] of Object.entries(chosen)) {
    const byName = [...(header?.cells ?? [])].find(([, cell]) => cell.toLowerCase() === name.trim().toLowerCase())?.[0];
    const column = /^[A-Z]{1,2}$/.test(name) && fields.has(columnOf(name)) ? columnOf(name) : byName;
    if (column === undefined || !fields.has(column) || !columnFields.includes(field)) return null;
    corrections.set(column, field);
  }
  const taken = new Set([...corrections.values()].filter((field) => single.has(field)));
  return { header, fields: new Map([...fields].map(([column, field]) => [column, corrections.get(column) ?? (taken.has(field) ? 'notes' : field)])) };
}
