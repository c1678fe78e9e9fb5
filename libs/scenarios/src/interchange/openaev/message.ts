import type { Channel } from '#exercise-engine';
import { isEmpty, type JsonObject, textOf } from '#kernel/import';
import { htmlToMarkdown, looksLikeHtml, plainToLine, plainToMarkdown, type SafeText, safeMarkdown, unescaped } from '../markdown.ts';
import type { Ledger } from '../report.ts';
import type { Contract, Means } from './contract.ts';
import { fieldName, idsOf } from '../entries.ts';
import type { Article, Challenge, Media } from './media.ts';
import { senderIn } from '../persona.ts';
import { type Fill, openPlaceholders } from './placeholders.ts';

/** What a team gets to read of an inject, in one language. */
export interface Message {
  readonly channel: Channel;
  readonly sender: string;
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  readonly source: string;
  /** For the staff, Markdown. */
  readonly notes: readonly string[];
}

export interface MessageContext {
  readonly where: string;
  readonly title: string;
  readonly contract: Contract;
  readonly media: Media;
  readonly fill: Fill;
  readonly ledger: Ledger;
}

interface Draft extends Omit<Message, 'body' | 'notes'> {
  readonly body: readonly SafeText[];
  readonly notes: readonly string[];
}

/** Reads the content of an inject, and notes what becomes different of it. */
export function readMessage(content: JsonObject, context: MessageContext): Message {
  const { where, title, contract, ledger, fill } = context;
  const filled: string[] = [];
  const filling: Fill = (text, encode) => {
    const result = fill(text, encode);
    filled.push(...result.filled);
    return result;
  };
  const read = readers[contract.means](content, { ...context, fill: filling });
  for (const reason of new Set(read.body.flatMap(({ removed }) => removed))) ledger.change('injects', where, reason);
  const { sender, rest } = senderIn(read.body.map(({ markdown }) => markdown).filter(Boolean).join('\n\n'));
  if (sender) ledger.change('injects', where, 'imports.sender-from-body', sender);
  else if (!read.sender) ledger.change('injects', where, 'imports.sender-assumed');
  const subject = read.subject || title;
  if (filled.length > 0) ledger.change('injects', where, 'imports.placeholder-filled', [...new Set(filled)].join(', '));
  const open = openPlaceholders(`${subject}\n${unescaped(rest)}`);
  if (open.length > 0) ledger.change('injects', where, 'imports.placeholder-open', open.join(', '));
  const left = Object.entries(content).filter(([field, value]) => !readFields[contract.means].includes(field) && !isEmpty(value));
  if (left.length > 0) ledger.change('injects', where, 'imports.fields-dropped', left.map(([field]) => fieldName(field)).join(', '));
  return { ...read, sender: sender || read.sender, subject, body: rest };
}

const readFields: Record<Means, readonly string[]> = {
  email: ['subject', 'body', 'expectations'],
  sms: ['message', 'expectations'],
  channel: ['articles', 'subject', 'body', 'emailing', 'expectations'],
  challenge: ['challenges', 'subject', 'body', 'expectations'],
  manual: ['content', 'expectations'],
  technical: ['expectations'],
};

type Reader = (content: JsonObject, context: MessageContext) => Draft;

const readers: Record<Means, Reader> = {
  email: (content, { fill }) => ({ ...blank, channel: 'email', subject: subjectOf(content, fill), body: [written(textOf(content, 'body'), fill)] }),
  sms: (content, { fill, where, ledger }) => {
    ledger.change('injects', where, 'imports.sms-as-email');
    return { ...blank, channel: 'email', source: 'SMS', body: [written(textOf(content, 'message'), fill)] };
  },
  channel: readArticles,
  challenge: readChallenges,
  manual: (content, { fill, where, ledger }) => {
    ledger.change('injects', where, 'imports.manual-as-ticket');
    return { ...blank, channel: 'ticket', body: [written(textOf(content, 'content'), fill)] };
  },
  technical: (_, { contract, where, ledger, title }) => {
    ledger.change('injects', where, 'imports.technical-as-alert', contract.tool);
    return { ...blank, channel: 'soc-alert', source: contract.tool, body: [safeMarkdown(contract.description || title)] };
  },
};

const blank = { sender: '', subject: '', source: '', notes: [] } as const;

const subjectOf = (content: JsonObject, fill: Fill): string => fill(textOf(content, 'subject')).text.replace(/\s+/g, ' ');

function written(text: string, fill: Fill): SafeText {
  if (looksLikeHtml(text)) return htmlToMarkdown(fill(text, encodeHtml).text);
  return { markdown: plainToMarkdown(fill(text).text), removed: [] };
}

const encodeHtml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function readArticles(content: JsonObject, { media, fill, where, ledger }: MessageContext): Draft {
  const articles = known(idsOf(content, 'articles', 'article_id'), media.article, where, ledger);
  const [first] = articles;
  if (articles.length > 1) ledger.change('injects', where, 'imports.articles-joined');
  const notice = noticeOf(content, fill, where, ledger);
  return {
    channel: first?.isSocial ? 'social' : 'press',
    sender: first?.author || first?.medium || '',
    subject: first?.name ?? '',
    source: first?.medium ?? '',
    body: articles.flatMap((article, at) => articleText(article, at > 0, fill)),
    notes: notice.markdown ? [notice.markdown] : [],
  };
}

function articleText({ name, content }: Article, withHeading: boolean, fill: Fill): readonly SafeText[] {
  const { text } = fill(content);
  const body = text.startsWith('<') ? htmlToMarkdown(text) : safeMarkdown(text);
  return withHeading ? [plain(`## ${plainToLine(name)}`), body] : [body];
}

function readChallenges(content: JsonObject, { media, fill, where, ledger }: MessageContext): Draft {
  ledger.change('injects', where, 'imports.challenge-as-ticket');
  const challenges = known(idsOf(content, 'challenges', 'challenge_id'), media.challenge, where, ledger);
  return {
    ...blank,
    channel: 'ticket',
    subject: subjectOf(content, fill) || (challenges[0]?.name ?? ''),
    body: [written(textOf(content, 'body'), fill), ...challenges.map((challenge) => challengeText(challenge, fill))],
    notes: challenges.flatMap(({ name, flags }) => flags.map((flag) => `* ${plainToLine(name)}: ${plainToLine(flag)}`)),
  };
}

const challengeText = ({ content }: Challenge, fill: Fill): SafeText => safeMarkdown(fill(content).text);

function noticeOf(content: JsonObject, fill: Fill, where: string, ledger: Ledger): SafeText {
  const notice = written([subjectOf(content, fill), textOf(content, 'body')].filter(Boolean).join('\n\n'), fill);
  if (notice.markdown) ledger.change('injects', where, 'imports.notice-in-notes');
  return notice;
}

function known<Thing>(ids: readonly string[], find: (id: string) => Thing | null, where: string, ledger: Ledger): readonly Thing[] {
  return ids.flatMap((id) => {
    const thing = find(id);
    if (!thing) ledger.change('injects', where, 'imports.unknown-reference', fieldName(id));
    return thing ? [thing] : [];
  });
}

const plain = (markdown: string): SafeText => ({ markdown, removed: [] });
