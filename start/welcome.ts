import type { Settings } from './settings.ts';

const cities = ['luxembourg', 'metz', 'saarbruecken', 'trier'];
const cityRoles = ['ciso', 'admin', 'participant1', 'participant2'];

/** What a person needs to sign in. */
export function welcome({ port, publicUrl }: Settings, password: string, seconds: number): string {
  const address = `http://localhost:${port}`;
  const staff = ['director', 'animator', 'observer'].map((name) => `    ${name}@tocsin.example`);
  const people = cities.map((city) => `    ${cityRoles.map((role) => `${city}.${role}@tocsin.example`.padEnd(44)).join('').trimEnd()}`);
  return [
    '',
    `  Tocsin is ready after ${seconds.toFixed(1)} s:  ${address}${publicUrl === address ? '' : `  (${publicUrl})`}`,
    '',
    '  Demonstration accounts:',
    ...staff,
    ...people,
    `  Password of all:  ${password}`,
    '',
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
