import { NodeHtmlMarkdown } from 'node-html-markdown';
import { cleanText } from '#kernel/import';
import type { Reason } from './reasons.ts';

/** Markdown without raw HTML, images or links that lead anywhere but to the web or a mailbox, and what was taken away for it. */
export interface SafeText {
  readonly markdown: string;
  readonly removed: readonly Reason[];
}

const activeTags = ['script', 'style', 'iframe', 'object', 'embed', 'applet', 'form', 'input', 'button', 'select', 'textarea', 'svg', 'math', 'template', 'noscript', 'audio', 'video', 'link', 'meta', 'base', 'title', 'head'];
const active = new RegExp(`<(?:${activeTags.join('|')})\\b|<[a-z][^<>]*\\son[a-z]+\\s*=`, 'i');
const harmlessLink = /^(?:https?:\/\/|mailto:)/i;
const mostTags = 1000;
const deepest = 100;

const converter = new NodeHtmlMarkdown(
  { ignore: activeTags.map((tag) => tag.toUpperCase()), useInlineLinks: false, globalEscape: [/[\\`*_~[\]<]/gm, '\\$&'] },
  {
    img: ({ node }) => ({ content: escaped(node.getAttribute('alt') ?? ''), recurse: false }),
    a: ({ node }) => {
      const target = webAddress(node.getAttribute('href') ?? '');
      return target ? { prefix: '[', postfix: `](${target})` } : {};
    },
  },
);

function webAddress(target: string): string | null {
  if (!harmlessLink.test(target.trim()) || !URL.canParse(target)) return null;
  return new URL(target).href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** HTML from a file, as Markdown. Text that is so deeply formatted that converting it would take long keeps its words alone. */
export function htmlToMarkdown(html: string): SafeText {
  const removed: Reason[] = [];
  if (active.test(html)) removed.push('imports.active-content-removed');
  if (/<img\b/i.test(html)) removed.push('imports.images-removed');
  if (links(html).some((target) => !harmlessLink.test(target))) removed.push('imports.links-removed');
  if (isTooComplex(html)) return { markdown: plainToMarkdown(decoded(withoutTags(html))), removed: [...removed, 'imports.formatting-removed'] };
  return { markdown: tidy(converter.translate(html)), removed };
}

/** Markdown from a file, made safe. */
export function safeMarkdown(markdown: string): SafeText {
  const removed: Reason[] = [];
  const withoutImages = markdown.replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1');
  if (withoutImages !== markdown) removed.push('imports.images-removed');
  const linked = withoutImages.replace(/\[([^\]\n]{0,500})\]\([ \t]{0,9}([^)\n]{0,2000})\)/g, (link, words: string, target: string) => (harmlessLink.test(target) ? link : words));
  if (linked !== withoutImages) removed.push('imports.links-removed');
  const plain = /<[a-z/!?]/i.test(linked) ? withoutTags(linked) : linked;
  if (plain !== linked) removed.push('imports.active-content-removed');
  return { markdown: tidy(plain), removed };
}

export const looksLikeHtml = (text: string): boolean => /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(text);

/** Plain text as Markdown that reads the same. */
export const plainToMarkdown = (text: string): string => tidy(escaped(text).replace(/^([ \t]*)([#>+=-])/gm, '$1\\$2').replace(/^([ \t]*\d+)([.)]\s)/gm, '$1\\$2').replace(/\n/g, '  \n'));

/** Text that may be HTML, as Markdown. */
export const anyToMarkdown = (text: string): SafeText => (looksLikeHtml(text) ? htmlToMarkdown(text) : { markdown: plainToMarkdown(text), removed: [] });

/** Plain text as one line of Markdown. */
export const plainToLine = (text: string): string => plainToMarkdown(text.replace(/\s+/g, ' '));

/** The words of Markdown that `htmlToMarkdown` made. */
export const unescaped = (markdown: string): string => markdown.replace(/\\([\\`*_~[\]<])/g, '$1');

const escaped = (text: string): string => text.replace(/[\\`*_~[\]<]/g, '\\$&');

const tidy = (markdown: string): string =>
  cleanText(markdown.replace(/\u00a0/g, ' '))
    .replace(/(\\*)<(?=[a-z/!?])/gi, (raw, slashes: string) => (slashes.length % 2 ? raw : `${slashes}\\<`))
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');

const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style|iframe|object|svg|template)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '');

const links = (html: string): readonly string[] => [...html.matchAll(/<a\b[^<>]*?\shref\s{0,9}=\s{0,9}["']?\s{0,9}([^"'\s>]*)/gi)].map(([, target]) => target ?? '').filter((target) => target !== '');

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };
const decoded = (text: string): string => text.replace(/&(nbsp|lt|gt|quot|amp);/g, (entity, name: string) => entities[name] ?? entity);

const leaves = new Set(['br', 'hr', 'img', 'p', 'li', 'tr', 'td', 'th', 'option', 'input', 'meta', 'link', 'col', 'wbr']);

function isTooComplex(html: string): boolean {
  let tags = 0;
  let depth = 0;
  let deepestSeen = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]*)/gi)) {
    tags++;
    if (!name || leaves.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepestSeen = Math.max(deepestSeen, depth);
  }
  return tags > mostTags || deepestSeen > deepest;
}
