export interface Why {
  /** Stable key, without its prefix. */
  readonly key: string;
  /** What the reason is about in this place, in the words of the file. */
  readonly detail: string;
}

/** Takes a reason apart that reads `imports.key: English text: detail`. */
export function readWhy(why: string): Why {
  const [key = '', , ...detail] = why.split(': ');
  return { key: key.replace(/^imports\./, ''), detail: detail.join(': ') };
}
