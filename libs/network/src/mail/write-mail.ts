import { type Locale, strictestOf, textIn } from '#kernel';
import { isClosed } from '../domain/topics.ts';
import type { MailedNotice } from '../persistence/mail.repository.ts';
import { mailLocaleOf, mailWords } from './words.ts';

export interface WrittenMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Reader {
  readonly name: string;
  readonly locale: Locale;
}

/** Lines of a digest; the rest is counted. */
export const linesOfDigest = 50;

const pages: Readonly<Record<MailedNotice['kind'], string>> = {
  practice: '/practices/',
  'incident-note': '/incidents/',
  'incident-release': '/incidents/releases/',
  scenario: '/scenarios/',
  person: '/people/',
};

/** One notice, or a digest of several, in the reader's language. The label stands first and is that of the strictest; what is closed gives neither title nor topic. */
export function writeMail([first, ...others]: readonly [MailedNotice, ...MailedNotice[]], { name, locale }: Reader, publicUrl: string): WrittenMail {
  const words = mailWords[mailLocaleOf(locale)];
  const notices = [first, ...others];
  const tlp = strictestOf(first.tlp, ...others.map((notice) => notice.tlp));
  const lines = notices.slice(0, linesOfDigest).map((notice) => ({
    label: notice.tlp,
    words: isClosed(notice.tlp) ? words.noteForYou : oneLine(`${words.topics[notice.topic]}${words.colon}${textIn(notice.title, locale)}`),
    hint: isClosed(notice.tlp) ? words.closedHint : '',
    link: new URL(`${pages[notice.kind]}${notice.subjectId}`, publicUrl).href,
  }));
  const more = notices.length > lines.length ? words.more(notices.length - lines.length) : '';
  const subject = others.length === 0 ? (lines[0]?.words ?? words.noteForYou) : words.digest(notices.length);
  const preferences = new URL('/inbox#mail', publicUrl).href;
  return {
    subject: oneLine(`[${tlp}] ${subject}`).slice(0, 200),
    text: [tlp, words.greeting(oneLine(name)), ...lines.map(({ label, words: told, hint, link }) => [`[${label}] ${told}`, hint, link].filter(Boolean).join('\n')), more, `${words.why}\n${preferences}`, tlp].filter(Boolean).join('\n\n'),
    html: page(locale, [
      `<p><strong>${tlp}</strong></p>`,
      `<p>${escaped(words.greeting(oneLine(name)))}</p>`,
      ...lines.map(({ label, words: told, hint, link }) => `<p><strong>${label}</strong> ${escaped(told)}<br>${hint && `${escaped(hint)}<br>`}<a href="${escaped(link)}">${escaped(words.openHere)}</a></p>`),
      more && `<p>${escaped(more)}</p>`,
      `<hr><p>${escaped(words.why)}<br><a href="${escaped(preferences)}">${escaped(preferences)}</a></p>`,
      `<p><strong>${tlp}</strong></p>`,
    ]),
  };
}

const page = (locale: Locale, parts: readonly string[]): string =>
  `<!doctype html><html lang="${mailLocaleOf(locale)}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5">${parts.join('\n')}</body></html>`;

/** Line breaks and other controls would begin headers of their own. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
