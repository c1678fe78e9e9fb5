import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type Locale, locales, type NoticeRaised, type NoticeTopic, type SearchableChanged } from '#kernel';
import { AuditChain, DomainEvents } from '#persistence';
import type { PracticeContent } from '../domain/content.ts';
import type { PracticeVersion } from '../domain/version.ts';

const writers = ['expert', 'ciso', 'coordinator'];

/** Tells search, inbox and audit chain what happened to a practice, in the transaction in which it happened. */
@Injectable()
export class PracticeNews {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditChain,
  ) {}

  /** Findable from now on; the version that it supersedes no longer is. */
  async published(version: PracticeVersion, content: PracticeContent, before: PracticeVersion | null): Promise<void> {
    if (before) await this.events.publish(searchable(before, null, 'superseded'));
    await this.events.publish(searchable(version, content, 'published'));
    await this.record(version, 'practice-published');
  }

  async withdrawn(version: PracticeVersion): Promise<void> {
    await this.events.publish(searchable(version, null, 'withdrawn'));
    await this.record(version, 'practice-withdrawn');
  }

  /** To those who write it, and to whoever else is named. */
  async raise(actor: Actor, version: PracticeVersion, topic: NoticeTopic, also: NoticeRaised['to'] = {}): Promise<void> {
    const { id, title, tlp, ownerCityId } = version;
    const cityRoles = ownerCityId ? [{ cityId: ownerCityId, roles: writers }] : [];
    await this.events.publish({ type: 'notice-raised', subject: { kind: 'practice', id }, topic, to: { cityRoles, ...also }, by: actor.personId, title, words: { name: actor.name }, tlp });
  }

  private async record({ id, ownerCityId, contentHash }: PracticeVersion, action: string): Promise<void> {
    await this.audit.append(ownerCityId ?? 'network', action, id, { contentHash });
  }
}

/** The words by which a published version is found; none for what no longer counts. */
function searchable(version: PracticeVersion, content: PracticeContent | null, state: string): SearchableChanged {
  const { id, ownerCityId, tlp, tags } = version;
  const texts = content && Object.fromEntries(locales.flatMap((locale): [Locale, { title: string; body: string }][] => {
    const title = content.title[locale];
    const body = [content.summary, ...content.blocks.map(({ text }) => text)].flatMap((text) => text[locale] ?? []).join('\n\n');
    return title === undefined ? [] : [[locale, { title, body }]];
  }));
  return { type: 'searchable-changed', subject: { kind: 'practice', id }, texts, cityId: ownerCityId, tlp, state, tags, changedAt: new Date() };
}
