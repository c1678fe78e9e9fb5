import { cleanText, isObject, listOf, textOf } from '#kernel/import';
import type { Ledger } from '../report.ts';
import { type FileEntry, noteLeftovers } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

/** What injects refer to: entries by id that count as kept once an inject shows them. */
export interface Media {
  readonly article: (id: string) => Article | null;
  readonly challenge: (id: string) => Challenge | null;
  /** Called when all injects are read: what none of them showed is lost. */
  readonly close: () => void;
}

export interface Article {
  readonly name: string;
  readonly content: string;
  readonly author: string;
  readonly medium: string;
  readonly isSocial: boolean;
}

export interface Challenge {
  readonly name: string;
  readonly content: string;
  readonly flags: readonly string[];
}

export function readMedia(document: OpenAevDocument, ledger: Ledger): Media {
  const channels = shelf(entriesOf(document, 'channels', { id: 'channel_id', title: 'channel_name' }, ledger), 'channels', ledger, ['channel_name', 'channel_type']);
  const articles = shelf(entriesOf(document, 'articles', { id: 'article_id', title: 'article_name' }, ledger), 'articles', ledger, ['article_name', 'article_content', 'article_author', 'article_channel']);
  const challenges = shelf(entriesOf(document, 'challenges', { id: 'challenge_id', title: 'challenge_name' }, ledger), 'challenges', ledger, ['challenge_name', 'challenge_content', 'challenge_flags']);
  return {
    article: (id) => {
      const node = articles.take(id)?.node;
      if (!node) return null;
      const channel = channels.take(textOf(node, 'article_channel'))?.node ?? {};
      return {
        name: textOf(node, 'article_name'),
        content: textOf(node, 'article_content'),
        author: textOf(node, 'article_author'),
        medium: textOf(channel, 'channel_name'),
        isSocial: /blog|social/i.test(textOf(channel, 'channel_type')),
      };
    },
    challenge: (id) => {
      const node = challenges.take(id)?.node;
      if (!node) return null;
      const flags = listOf(node, 'challenge_flags').flatMap((flag) => (isObject(flag) ? [cleanText(textOf(flag, 'flag_value'))] : []));
      return { name: textOf(node, 'challenge_name'), content: textOf(node, 'challenge_content'), flags };
    },
    close: () => [channels, articles, challenges].forEach((one) => one.close()),
  };
}

interface Shelf {
  readonly take: (id: string) => FileEntry | undefined;
  readonly close: () => void;
}

function shelf(entries: readonly FileEntry[], kind: string, ledger: Ledger, read: readonly string[]): Shelf {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const taken = new Set<FileEntry>();
  return {
    take: (id) => {
      const entry = byId.get(id);
      if (entry) taken.add(entry);
      return entry;
    },
    close: () => {
      for (const entry of entries) {
        if (taken.has(entry)) noteLeftovers(ledger, kind, entry, read);
        else ledger.lose(kind, entry.where, 'imports.not-used');
      }
    },
  };
}
