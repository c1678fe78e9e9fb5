import { leaveWithParent } from './leave-with-parent.mjs';
import { report } from './refusal.ts';
import { readSettings } from './settings.ts';
import { Tocsin } from './tocsin.ts';

/** A terminal's Ctrl-C arrives twice, from the terminal and from npm: only a later one is a second one. */
const echo = 500;

const tocsin = new Tocsin();
let firstSignal = 0;

async function stop(): Promise<void> {
  const now = performance.now();
  if (firstSignal && now - firstSignal < echo) return;
  const hurry = firstSignal > 0;
  firstSignal ||= now;
  if (hurry) console.error('Stopping at once …');
  await tocsin.stop(hurry ? 0 : undefined);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
leaveWithParent(() => void stop());

try {
  await tocsin.start(readSettings(process.env));
} catch (error) {
  if (!firstSignal) {
    report(error);
    await tocsin.stop();
    process.exit(1);
  }
}
