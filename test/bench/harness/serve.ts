type Answerer = (argument: never) => unknown;

interface Question {
  readonly id: number;
  readonly question: string;
  readonly argument: never;
}

/** Answers the questions of the process that started this one, and leaves with it. */
export function serve(answerers: Readonly<Record<string, Answerer>>): void {
  process.on('message', (message: Question) => void answer(answerers, message));
  process.once('disconnect', () => process.exit(0));
}

async function answer(answerers: Readonly<Record<string, Answerer>>, { id, question, argument }: Question): Promise<void> {
  try {
    const answerer = answerers[question];
    if (!answerer) throw new Error(`Nobody answers ${question}`);
    process.send?.({ id, value: await answerer(argument) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
