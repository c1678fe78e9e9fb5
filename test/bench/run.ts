import { leaveWithParent } from '../../start/leave-with-parent.mjs';
import { report as tell } from '../../start/refusal.ts';
import { installPeers } from './harness/peers.ts';
import { print } from './harness/report.ts';
import { stopEverything } from './harness/stop.ts';
import type { Bench } from './harness/report.ts';

const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  append: () => import('./append/append.ts'),
  due: () => import('./due/due.ts'),
  editor: () => import('./editor/editor.ts'),
  fanout: () => import('./fanout/fanout.ts'),
  import: () => import('./import/import.ts'),
  lint: () => import('./lint/lint.ts'),
  rehearse: () => import('./rehearse/rehearse.ts'),
  replay: () => import('./replay/replay.ts'),
  report: () => import('./report/report.ts'),
  rest: () => import('./rest/rest.ts'),
  storm: () => import('./storm/storm.ts'),
};

const names = Object.keys(benches).join(', ');
const args = process.argv.slice(2);
const name = args.find((arg) => !arg.startsWith('--')) ?? '';
const unknown = args.filter((arg) => arg !== name && !['--json', '--quick'].includes(arg));

let leaving = false;
async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  await stopEverything();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    console.error(`Stopping (${signal}) …`);
    void leave(130);
  });
leaveWithParent(() => void leave(130));

const load = benches[name];
if (!load || unknown.length > 0) {
  console.error(`Usage: npm run bench -- NAME [--json] [--quick]\nNAME is one of ${names}; --quick is small and only shows that it runs.`);
  process.exit(2);
}

try {
  installPeers();
  const { bench } = await load();
  const result = await bench({ quick: args.includes('--quick') });
  await stopEverything();
  if (!leaving) print({ name, ...result }, args.includes('--json'));
  process.exit(leaving ? 130 : 0);
} catch (error) {
  if (!leaving) tell(error);
  await leave(1);
}
