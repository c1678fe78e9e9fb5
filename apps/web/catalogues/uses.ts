import type { Use } from './problems.ts';

const namespacePattern = /useTranslation\(\s*(?:'([^']+)'|\[([^\]]*)\])/g;
const literalCall = /\bt\(\s*'([^']+)'/g;
const templateCall = /\bt\(\s*`([^`$]*)\$\{/g;
const listCall = /\bt\(\s*\[([^\]]*)\]/g;
const literal = /'([^']+)'/g;

/** The keys that a source file asks for, as far as its text tells. */
export function usesIn(file: string, text: string): readonly Use[] {
  const namespaces = [...text.matchAll(namespacePattern)].flatMap(([, one, list]) => (one ? [one] : [...(list ?? '').matchAll(literal)].map(([, name = '']) => name)));
  const keys = [
    ...[...text.matchAll(literalCall)].map(([, key = '']) => key),
    ...[...text.matchAll(templateCall)].map(([, prefix = '']) => `${prefix}*`),
    ...[...text.matchAll(listCall)].flatMap(([, list = '']) => [...list.matchAll(literal)].map(([, key = '']) => key)),
  ];
  return keys.map((key) => withNamespace(file, key, namespaces));
}

function withNamespace(file: string, key: string, namespaces: readonly string[]): Use {
  const [namespace, ...rest] = key.split(':');
  return rest.length > 0 && namespace ? { file, key: rest.join(':'), namespaces: [namespace] } : { file, key, namespaces };
}
