import type { Settings } from './settings.ts';

const accounts = [
  ['director', 'animator', 'observer'],
  ...['luxembourg', 'metz', 'saarbruecken', 'trier'].flatMap((city) => [
    [`${city}.ciso`, `${city}.admin`],
    [`${city}.participant1`, `${city}.participant2`],
  ]),
];

/** What a person needs to sign in. */
export function welcome({ port, publicUrl }: Settings, password: string, seconds: number): string {
  const address = `http://localhost:${port}`;
  const rows = accounts.map((names) => `    ${names.map((name) => `${name}@tocsin.example`.padEnd(names.length > 2 ? 26 : 42)).join('').trimEnd()}`);
  return [
    '',
    `  Tocsin is ready after ${seconds.toFixed(1)} s:  ${address}${publicUrl === address ? '' : `  (${publicUrl})`}`,
    '',
    '  Demonstration accounts:',
    ...rows,
    `  Password of all:  ${password}`,
    '',
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
