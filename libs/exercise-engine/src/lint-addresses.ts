import { isRealDomain, isRealIpv4, isRealIpv6, isRealNumber } from './addresses.ts';
import { type Problem, type ProblemName, problem } from './problem.ts';
import type { TextAt } from './texts.ts';

/** As people write them. What is written with [.] or hxxp cannot be followed, and is left alone. */
const looks: readonly [ProblemName, RegExp, (found: string) => boolean][] = [
  ['real-domain', /(?:[\w.+-]+@|https?:\/\/)(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/gi, isRealDomain],
  ['real-domain', /(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/g, isRealDomain],
  ['real-ip-address', /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g, isRealIpv4],
  ['real-ip-address', /(?<![\w:])[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi, isRealIpv6],
  ['real-phone-number', /(?<![\w+./-])(?:(?:\+|00)[1-9]|\(?0[1-9])[\d ()./\u00a0\u202f-]{6,}\d(?![\w])/g, isRealNumber],
];

/** Addresses and numbers that could be somebody's, each told once at its place. */
export const lintAddresses = (texts: readonly TextAt[]): readonly Problem[] =>
  texts.flatMap(({ where, text }) => {
    const found = new Map(Object.values(text).flatMap(foundIn));
    return [...found].map(([match, name]) => problem(where, name, { found: match }));
  });

function foundIn(words: string): readonly (readonly [string, ProblemName])[] {
  if (!/[@\d]|\.[a-z]/.test(words)) return [];
  return looks.flatMap(([name, look, isReal]) => [...words.matchAll(look)].flatMap(([match]) => (isReal(match) ? [[match.trim(), name] as const] : [])));
}
