import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CityType, CurrentActor } from '#identity';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { NoteContent } from '../domain/note-content.ts';
import type { IncidentRelease, ReleaseId } from '../domain/release.entity.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';
import { ReplyRepository } from '../persistence/reply.repository.ts';
import { Names } from './names.ts';
import { IncidentReleaseCanType, IncidentReleaseSourceType, IncidentReleaseType, IncidentReplyType } from './release.types.ts';
import { IncidentContent } from './scalars.ts';

@Resolver(() => IncidentReleaseType)
export class ReleaseResolver {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly told: ReplyRepository,
    private readonly names: Names,
    private readonly access: Access,
  ) {}

  @Query(() => [IncidentReleaseType], { description: "Those that the viewer may read, and those of the viewer's city; the last released first." })
  async incidentReleases(@CurrentActor() actor: Actor): Promise<IncidentRelease[]> {
    return (await this.releases.all()).filter((release) => this.access.allows(actor, 'read', release));
  }

  @Query(() => IncidentReleaseType)
  async incidentRelease(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: ReleaseId): Promise<IncidentRelease> {
    const release = await this.releases.get(id);
    if (!this.access.allows(actor, 'read', release)) throw incidentErrors.notFound();
    return release;
  }

  @ResolveField(() => CityType, { nullable: true, description: 'Null behind a pseudonym.' })
  city(@Parent() { cityId }: IncidentRelease): Promise<CityType | null> {
    return this.names.city(cityId);
  }

  @ResolveField(() => IncidentContent)
  content(@Parent() { id }: IncidentRelease): Promise<NoteContent> {
    return this.releases.snapshotOf(id);
  }

  @ResolveField(() => [IncidentReplyType])
  async replies(@Parent() { id }: IncidentRelease): Promise<IncidentReplyType[]> {
    const replies = await this.told.of(id);
    return Promise.all(replies.map(async ({ cityId, ...reply }) => ({ ...reply, city: await this.names.city(cityId) })));
  }

  @ResolveField(() => IncidentReleaseSourceType, { nullable: true, description: 'For the source city alone.' })
  async source(@Parent() { id }: IncidentRelease): Promise<IncidentReleaseSourceType | null> {
    const source = await this.releases.sourceOf(id);
    if (!source) return null;
    const { cities, persons } = await this.releases.audienceOf(id);
    const [proposedBy, approvedBy] = await this.names.persons([source.proposedBy, ...(source.approvedBy ? [source.approvedBy] : [])]);
    return { ...source, proposedBy: proposedBy ?? { id: source.proposedBy, name: '' }, approvedBy: approvedBy ?? null, cities: await this.names.cities(cities), persons: await this.names.persons(persons) };
  }

  @ResolveField(() => IncidentReleaseCanType)
  async can(@CurrentActor() actor: Actor, @Parent() release: IncidentRelease): Promise<IncidentReleaseCanType> {
    const writes = this.access.allows(actor, 'write', release) && release.sourceCityId !== null;
    const isOut = release.state === 'released';
    const source = writes && release.state === 'proposed' ? await this.releases.sourceOf(release.id) : null;
    return { approve: source !== null && source.proposedBy !== actor.personId, revoke: writes && release.state !== 'revoked', reply: isOut && release.sourceCityId === null, answer: isOut && writes };
  }
}
