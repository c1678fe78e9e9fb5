/** What one client may cost. Figures from the OWASP WebSocket cheat sheet, made wider where an exercise needs it. */
export const limits = {
  messageBytes: 64 * 1_024,
  operationsPerSocket: 32,
  socketsPerPerson: 10,
  subscribesPerMinute: 60,
  messagesPerMinute: 300,
  initWithinMs: 3_000,
  pingEveryMs: 10_000,
  missedPings: 2,
  /** Bytes that wait for a reader before the socket is closed with 1013; the client resumes by cursor. */
  waitingBytes: 1_024 * 1_024,
  /** Bytes that wait before a catch-up pauses for the reader. */
  catchUpBytes: 256 * 1_024,
  drainWithinMs: 10_000,
} as const;

export const closeCodes = {
  badMessage: 4400,
  unauthorized: 4401,
  revoked: 4403,
  initTimeout: 4408,
  duplicateOperation: 4409,
  tooMany: 4429,
  tooSlow: 1013,
  restarting: 1012,
} as const;
