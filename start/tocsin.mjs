import { runOnPinnedNode } from './pinned-node.mjs';

await runOnPinnedNode('console.ts');
