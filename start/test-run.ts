import { spawn } from 'node:child_process';
import { root } from './data-dir.ts';
import { steps, type Step } from './test-steps.ts';

const asked = process.argv.slice(2);
const chosen = asked.length ? steps.filter(({ name }) => asked.includes(name)) : steps;
if (chosen.length === 0) {
  console.error(`There is no such step. The steps are: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const failed: string[] = [];
for (const step of chosen) {
  const began = performance.now();
  console.log(`\n── ${step.name}`);
  const passed = await run(step);
  if (!passed) failed.push(step.name);
  console.log(`── ${step.name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}
console.log(`\nSteps: ${chosen.length - failed.length} passed, ${failed.length} failed${failed.length ? `: ${failed.join(', ')}` : ''}`);
process.exit(failed.length ? 1 : 0);

async function run({ command }: Step): Promise<boolean> {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0)));
}
