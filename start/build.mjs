import { runOnPinnedNode } from './pinned-node.mjs';

await runOnPinnedNode('build-all.ts');
