/** Calls `leave` once when the process that started this one is gone: its IPC channel closes or, under npm which gives none, the parent changes. */
export function leaveWithParent(leave) {
  if (process.channel) {
    process.once('disconnect', leave);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      leave();
    }, 500).unref();
  }
}
