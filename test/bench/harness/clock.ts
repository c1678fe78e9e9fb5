/** Milliseconds of the machine's monotonic clock: comparable between processes. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds since 1970, finer than Date.now(): comparable with the clock of a database on the same machine. */
export const wallMs = (): number => performance.timeOrigin + performance.now();
