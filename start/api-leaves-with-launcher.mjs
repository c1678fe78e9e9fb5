import { leaveWithParent } from './leave-with-parent.mjs';

leaveWithParent(() => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});
