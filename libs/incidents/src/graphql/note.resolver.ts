import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CityType, CurrentActor } from '#identity';
import { incidentErrors } from '../domain/incident.errors.ts';
import { releasable } from '../domain/marking.ts';
import type { NoteContent } from '../domain/note-content.ts';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import type { IncidentRelease } from '../domain/release.entity.ts';
import { type NoteChange, NoteRepository } from '../persistence/note.repository.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';
import { Names } from './names.ts';
import { IncidentNoteCanType, IncidentNoteChangeType, IncidentNoteType, IncidentPersonType } from './note.types.ts';
import { IncidentReleaseType } from './release.types.ts';
import { IncidentContent } from './scalars.ts';

@Resolver(() => IncidentNoteType)
export class NoteResolver {
  constructor(
    private readonly notes: NoteRepository,
    private readonly told: ReleaseRepository,
    private readonly names: Names,
    private readonly access: Access,
  ) {}

  @Query(() => [IncidentNoteType], { description: "Notes of the viewer's city, the last changed first." })
  async incidentNotes(@CurrentActor() actor: Actor): Promise<IncidentNote[]> {
    return (await this.notes.all()).filter((note) => this.access.allows(actor, 'read', note));
  }

  @Query(() => IncidentNoteType)
  async incidentNote(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: NoteId): Promise<IncidentNote> {
    const note = await this.notes.get(id);
    if (!this.access.allows(actor, 'read', note)) throw incidentErrors.notFound();
    return note;
  }

  @ResolveField(() => CityType, { nullable: true })
  city(@Parent() { cityId }: IncidentNote): Promise<CityType | null> {
    return this.names.city(cityId);
  }

  @ResolveField(() => IncidentContent)
  content(@Parent() { id }: IncidentNote): Promise<NoteContent> {
    return this.notes.contentOf(id);
  }

  @ResolveField(() => [IncidentPersonType], { description: 'Whom TLP:RED names.' })
  async recipients(@Parent() { id, isRed }: IncidentNote): Promise<IncidentPersonType[]> {
    return isRed ? this.names.persons(await this.notes.recipientsOf(id)) : [];
  }

  @ResolveField(() => [IncidentNoteChangeType], { description: 'Every revision, the newest first.' })
  history(@Parent() { id }: IncidentNote): Promise<NoteChange[]> {
    return this.notes.historyOf(id);
  }

  @ResolveField(() => [IncidentReleaseType], { description: 'The newest first.' })
  releases(@Parent() { id }: IncidentNote): Promise<IncidentRelease[]> {
    return this.told.ofNote(id);
  }

  @ResolveField(() => IncidentNoteCanType)
  can(@CurrentActor() actor: Actor, @Parent() note: IncidentNote): IncidentNoteCanType {
    const edit = this.access.allows(actor, 'write', note);
    return { edit, widen: edit && this.access.allows(actor, 'widen', note), releaseAs: edit && !note.exercise ? releasable(note.tlp) : [] };
  }
}
