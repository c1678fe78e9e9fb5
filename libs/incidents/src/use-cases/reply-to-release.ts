import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type CityId, DomainError, newId } from '#kernel';
import { Idempotency } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { IncidentRelease, ReleaseId } from '../domain/release.entity.ts';
import type { Reply, ReplyId } from '../domain/reply.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';
import { ReplyRepository } from '../persistence/reply.repository.ts';
import { IncidentNews } from './incident-news.ts';

const longestText = 20_000;
const topics = { sighting: 'incident.seen-here-too', opinion: 'incident.opinion', question: 'incident.asked', answer: 'incident.answered' } as const;

export interface ReplyWish {
  readonly kind: Reply['kind'];
  readonly anonymous: boolean;
  readonly text: string;
  readonly value: number | null;
  readonly seenOn: string | null;
  readonly answers: ReplyId | null;
}

/** What readers say to a release, and what its author answers. */
@Injectable()
export class ReplyToRelease {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly replies: ReplyRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly news: IncidentNews,
  ) {}

  /** Readers say that it was seen with them too, what they think of it, and ask; the source city answers, under the pseudonym where there is one. */
  async execute(actor: Actor, key: string, id: ReleaseId, wish: ReplyWish): Promise<IncidentRelease> {
    const answered = await this.idempotency.begin(actor.personId, key, { replyToIncidentRelease: { id, wish } });
    const release = await this.releases.get(id);
    if (answered) return release;
    const isAnswer = wish.kind === 'answer';
    if (!this.access.allows(actor, 'read', release)) throw incidentErrors.notFound();
    if (isAnswer) this.access.require(actor, 'write', release);
    if (isAnswer === (release.sourceCityId === null)) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: wish.kind });
    if (release.state !== 'released') throw incidentErrors.wrongState();
    requireSound(wish);
    const question = wish.answers && (await this.replies.get(wish.answers));
    if (isAnswer && (question?.releaseId !== id || question.kind !== 'question')) throw incidentErrors.notFound();

    const { kind, text, value, seenOn, answers } = wish;
    await this.replies.add({ id: newId<ReplyId>(), releaseId: id, kind, cityId: cityNamed(actor, release, wish), answers, value, seenOn, text: text.trim() }, actor.personId);
    await this.news.replied(release, topics[kind]);
    await this.idempotency.finish(actor.personId, key, { id });
    return release;
  }

  /** Only whoever wrote it takes it back; to all others it looks absent. */
  async withdraw(actor: Actor, id: ReplyId): Promise<IncidentRelease> {
    const { releaseId, isOwn } = await this.replies.get(id);
    const release = await this.releases.get(releaseId);
    if (!isOwn || !this.access.allows(actor, 'read', release)) throw incidentErrors.notFound();
    await this.replies.withdraw(id);
    return release;
  }
}

function cityNamed(actor: Actor, release: IncidentRelease, { kind, anonymous }: ReplyWish): CityId | null {
  if (kind === 'answer') return release.cityId;
  const cities = actor.cityRoles.map(({ cityId }) => cityId);
  return anonymous ? null : (cities.find((city) => city === actor.homeCityId) ?? cities[0] ?? null);
}

function requireSound({ kind, text, value, seenOn }: ReplyWish): void {
  const mayBeEmpty = kind === 'sighting' || kind === 'opinion';
  if (text.length > longestText || (!mayBeEmpty && text.trim() === '')) throw incidentErrors.textLength(longestText);
  const isValue = value !== null && Number.isInteger(value) && value >= 0 && value <= 100;
  if (kind === 'opinion' ? !isValue : value !== null) throw incidentErrors.opinionRange();
  if (seenOn !== null && (kind !== 'sighting' || !isDay(seenOn))) throw incidentErrors.dayUnknown();
}

const isDay = (day: string): boolean => /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
