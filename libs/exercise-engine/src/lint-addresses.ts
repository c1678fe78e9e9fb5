import { isRealAddress, isRealDomain, isRealNumber } from './addresses.ts';
import { type Problem, type ProblemName, problem } from './problem.ts';
import type { TextAt } from './texts.ts';

/** As people write them. What is written with [.] or hxxp cannot be followed, and is left alone. */
const looks: readonly [ProblemName, RegExp, (found: string) => boolean][] = [
  ['real-domain', /(?:[\w.+-]+@|https?:\/\/)(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/gi, isRealDomain],
  ['real-domain', /(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/g, isRealDomain],
  ['real-ip-address', /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g, isRealAddress],
  ['real-ip-address', /(?<![\w:])[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi, isRealAddress],
  ['real-phone-number', /(?<![\w+./-])(?:(?:\+|00)[1-9]|\(?0[1-9])[\d ()./\u00a0\u202f-]{6,}\d(?![\w])/g, isRealNumber],
];

/** Addresses and numbers that could be somebody's, each told once at its place. */
export function lintAddresses(texts: readonly TextAt[]): readonly Problem[] {
  return texts.flatMap(({ where, text }) => {
    const found = new Map<string, ProblemName>();
    for (const words of Object.values(text)) {
      if (!/[@\d]|\.[a-z]/.test(words)) continue;
      for (const [name, look, isReal] of looks) for (const [match] of words.matchAll(look)) if (isReal(match)) found.set(match.trim(), name);
    }
    return [...found].map(([match, name]) => problem(where, name, { found: match }));
  });
}
