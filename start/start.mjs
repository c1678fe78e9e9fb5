import { runOnPinnedNode } from './pinned-node.mjs';

await runOnPinnedNode('launch.ts');
