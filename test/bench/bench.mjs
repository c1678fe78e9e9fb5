import { runOnPinnedNode } from '../../start/pinned-node.mjs';

await runOnPinnedNode('../test/bench/run.ts');
