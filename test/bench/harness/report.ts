export interface Case {
  /** What is done, such as `5000 subscribers: time to the last`. */
  readonly case: string;
  readonly subject: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
  /** To the subject that limits the case, median of the ratios of each round; null where nothing limits it. */
  readonly ratio: number | null;
}

export interface Target {
  readonly name: string;
  /** Such as `<= 1.4`. */
  readonly target: string;
  readonly value: number;
  readonly met: boolean;
}

export interface Result {
  readonly cases: readonly Case[];
  readonly targets: readonly Target[];
}

export interface Options {
  /** Small sizes and few rounds: shows that it runs, measures nothing. */
  readonly quick: boolean;
}

export type Bench = (options: Options) => Promise<Result>;

export const atMost = (name: string, value: number, limit: number): Target => ({ name, target: `<= ${limit}`, value: rounded(value), met: value <= limit });
export const atLeast = (name: string, value: number, limit: number): Target => ({ name, target: `>= ${limit}`, value: rounded(value), met: value >= limit });

export function print(result: Result & { readonly name: string }, json: boolean): void {
  const { name, cases, targets } = result;
  console.log(`\n${name}`);
  table(
    ['case', 'subject', 'metric', 'value', 'unit', 'ratio'],
    cases.map((row) => [row.case, row.subject, row.metric, shown(row.value), row.unit, row.ratio === null ? '' : row.ratio.toFixed(2)]),
  );
  console.log('');
  table(['target', 'to reach', 'value', 'met'], targets.map((row) => [row.name, row.target, shown(row.value), row.met ? 'yes' : 'NO']));
  if (json) console.log(JSON.stringify({ name, cases: cases.map((row) => ({ ...row, value: rounded(row.value), ratio: row.ratio === null ? null : rounded(row.ratio) })), targets }));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  for (const row of [head, widths.map((width) => '─'.repeat(width)), ...rows]) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const shown = (value: number): string => String(rounded(value));
