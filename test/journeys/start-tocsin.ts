import { RunningTocsin } from './tocsin.ts';

export default async function startTocsin(): Promise<() => Promise<void>> {
  const tocsin = new RunningTocsin();
  await tocsin.ready();
  return () => tocsin.stop();
}
