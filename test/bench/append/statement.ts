/** One question to the database, as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The text of a logbook entry. */
export const logText = 'Called the supplier: the maintenance access has been closed since nine, a list of accounts will follow by mail.';
