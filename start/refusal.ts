/** Why Tocsin does not start: one line for the person at the terminal, who needs no stack. */
export class Refusal extends Error {}

/** Says on stderr why it failed; an error that is no refusal keeps its stack. */
export function report(error: unknown): void {
  console.error(error instanceof Refusal ? error.message : error);
}
