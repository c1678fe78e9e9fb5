import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type CityId, contentLocales, type LocalizedText, type NoticeRaised, type Tlp } from '#kernel';
import { AuditChain, DomainEvents } from '#persistence';
import type { NoteContent } from '../domain/note-content.ts';
import type { IncidentNote } from '../domain/note.entity.ts';
import type { IncidentRelease } from '../domain/release.entity.ts';
import type { Audience } from '../persistence/release.repository.ts';

/** Writes what happened into the chain of the city, and tells the other contexts what can be found and who should hear of it. Of TLP:RED no word leaves. */
@Injectable()
export class IncidentNews {
  constructor(
    private readonly audit: AuditChain,
    private readonly events: DomainEvents,
  ) {}

  async noteChanged(note: IncidentNote, content: NoteContent, what: 'created' | 'edited' | 'marked' | 'forgotten', detail: object = {}): Promise<void> {
    const { id, cityId, tlp, facts, contentHash, revision } = note;
    await this.audit.append(cityId, `incidents.note-${what}`, id, { contentHash, revision, ...detail });
    await this.events.publish({ type: 'searchable-changed', subject: { kind: 'incident-note', id }, texts: searchable(tlp, content), cityId, tlp, state: content.investigation, tags: facts.techniques, changedAt: new Date() });
  }

  async noteTightened(actor: Actor, { id, tlp, title }: IncidentNote): Promise<void> {
    await this.notice({ subject: { kind: 'incident-note', id }, topic: 'incident.tightened', to: { followers: true }, by: actor.personId, title: shown(tlp, title), tlp });
  }

  async releaseProposed(actor: Actor, release: IncidentRelease): Promise<void> {
    const { id, tlp, title } = release;
    const cityId = await this.record(release, 'proposed');
    await this.notice({ subject: { kind: 'incident-release', id }, topic: 'incident.release-requested', to: { cityRoles: [{ cityId, roles: ['ciso', 'coordinator', 'expert'] }] }, by: actor.personId, title: shown(tlp, title), tlp });
  }

  /** Told by nobody: who released it would tell the city. */
  async released(release: IncidentRelease, snapshot: NoteContent, { cities, persons }: Audience): Promise<void> {
    const { id, tlp, title } = release;
    await this.record(release, 'approved');
    await this.releaseFound(release, searchable(tlp, snapshot));
    const to = tlp === 'TLP:RED' ? { persons } : tlp === 'TLP:AMBER' ? { cityRoles: cities.map((cityId) => ({ cityId, roles: ['member', 'expert', 'ciso', 'coordinator'] })) } : { everyone: true as const };
    await this.notice({ subject: { kind: 'incident-release', id }, topic: 'incident.released', to, by: null, title: shown(tlp, title), tlp });
  }

  async revoked(release: IncidentRelease): Promise<void> {
    await this.record(release, 'revoked');
    await this.releaseFound(release, null);
  }

  /** To whoever follows the release. Nobody is named, so that a reply can be anonymous. */
  async replied({ id, tlp, title }: IncidentRelease, topic: 'incident.seen-here-too' | 'incident.opinion' | 'incident.asked' | 'incident.answered'): Promise<void> {
    await this.notice({ subject: { kind: 'incident-release', id }, topic, to: { followers: true }, by: null, title: shown(tlp, title), tlp });
  }

  private async record({ id, seal, sourceCityId }: IncidentRelease, what: string): Promise<CityId> {
    if (sourceCityId === null) throw new TypeError('Only the source city moves a release');
    await this.audit.append(sourceCityId, `incidents.release-${what}`, id, { seal });
    return sourceCityId;
  }

  private releaseFound({ id, cityId, tlp, state, facts }: IncidentRelease, texts: Searchable | null): Promise<void> {
    return this.events.publish({ type: 'searchable-changed', subject: { kind: 'incident-release', id }, texts, cityId, tlp, state, tags: facts.techniques, changedAt: new Date() });
  }

  private notice(raised: Omit<NoticeRaised, 'type' | 'words'>): Promise<void> {
    return this.events.publish({ type: 'notice-raised', words: {}, ...raised });
  }
}

type Searchable = Record<string, { title: string; body: string }>;

const shown = (tlp: Tlp, title: LocalizedText): LocalizedText => (tlp === 'TLP:RED' ? { en: tlp } : title);

function searchable(tlp: Tlp, { title, narrative, timeline, lessons }: NoteContent): Searchable | null {
  if (tlp === 'TLP:RED') return null;
  const bodies = [narrative, ...timeline.map(({ text }) => text), ...lessons.map(({ statement }) => statement)];
  const written = contentLocales.filter((locale) => title[locale]);
  return Object.fromEntries(written.map((locale) => [locale, { title: title[locale] ?? '', body: bodies.flatMap((body) => body[locale] ?? []).join('\n\n') }]));
}
