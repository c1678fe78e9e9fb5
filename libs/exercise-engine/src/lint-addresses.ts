import { isRealDomain, isRealIpv4, isRealIpv6, isRealNumber } from './addresses.ts';
import { type Problem, type ProblemName, problem } from './problem.ts';
import type { TextAt } from './texts.ts';

/** As people write them; the hint costs little and spares most texts the rest. What is written with [.] or hxxp cannot be followed, and is left alone. */
const looks: readonly { readonly name: ProblemName; readonly hint: RegExp; readonly look: RegExp; readonly isReal: (found: string) => boolean }[] = [
  { name: 'real-domain', hint: /@|:\/\//, look: /(?:[\w.+-]+@|https?:\/\/)(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/gi, isReal: isRealDomain },
  { name: 'real-domain', hint: /\.[a-z]{2}/, look: /(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/g, isReal: isRealDomain },
  { name: 'real-ip-address', hint: /\d\.\d/, look: /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g, isReal: isRealIpv4 },
  { name: 'real-ip-address', hint: /:[\da-f]{0,4}:/i, look: /(?<![\w:])[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi, isReal: isRealIpv6 },
  { name: 'real-phone-number', hint: /[+0]\d/, look: /(?<![\w+./-])(?:(?:\+|00)[1-9]|\(?0[1-9])[\d ()./\u00a0\u202f-]{6,}\d(?![\w])/g, isReal: isRealNumber },
];

/** Addresses and numbers that could be somebody's, each told once at its place. */
export const lintAddresses = (texts: readonly TextAt[]): readonly Problem[] =>
  texts.flatMap(({ where, text }) => {
    const found = new Map(Object.values(text).flatMap(foundIn));
    return [...found].map(([match, name]) => problem(where, name, { found: match }));
  });

function foundIn(words: string): readonly (readonly [string, ProblemName])[] {
  return looks.flatMap(({ name, hint, look, isReal }) => (hint.test(words) ? [...words.matchAll(look)].flatMap(([match]) => (isReal(match) ? [[match.trim(), name] as const] : [])) : []));
}
