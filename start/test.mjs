import { runOnPinnedNode } from './pinned-node.mjs';

await runOnPinnedNode('test-run.ts', { withDev: true });
