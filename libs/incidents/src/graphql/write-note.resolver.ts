import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import { CreateNote } from '../use-cases/create-note.ts';
import { EditNote } from '../use-cases/edit-note.ts';
import { ForgetPersonalData } from '../use-cases/forget-personal-data.ts';
import { MarkNote } from '../use-cases/mark-note.ts';
import { type PersonalPassage, TellPersonData } from '../use-cases/tell-person-data.ts';
import { IncidentNoteType, MarkIncidentNoteInput, PersonalPassageType } from './note.types.ts';
import { IncidentContent } from './scalars.ts';

const noteId = ['id', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class WriteNoteResolver {
  constructor(
    private readonly create: CreateNote,
    private readonly edit: EditNote,
    private readonly mark: MarkNote,
    private readonly forget: ForgetPersonalData,
    private readonly tell: TellPersonData,
  ) {}

  @Mutation(() => IncidentNoteType, { description: "A note of the viewer's city, TLP:AMBER+STRICT." })
  createIncidentNote(
    @CurrentActor() actor: Actor,
    @Args('content', { type: () => IncidentContent }) content: unknown,
    @Args('exercise', { description: 'Whether it came from an exercise; that is said for ever.' }) exercise: boolean,
    @Args(...idempotencyKey) key: string,
  ): Promise<IncidentNote> {
    return this.create.execute(actor, key, content, exercise);
  }

  @Mutation(() => IncidentNoteType, { description: 'The next revision. A CONFLICT holds what stands there now.' })
  editIncidentNote(
    @CurrentActor() actor: Actor,
    @Args(...noteId) id: NoteId,
    @Args('revision', { type: () => Int, description: 'From which it was written.' }) revision: number,
    @Args('content', { type: () => IncidentContent }) content: unknown,
    @Args(...idempotencyKey) key: string,
  ): Promise<IncidentNote> {
    return this.edit.execute(actor, key, id, revision, content);
  }

  @Mutation(() => IncidentNoteType, { description: 'Writers tighten, the CISO of the city widens. What is then too wide is revoked at once.' })
  markIncidentNote(@CurrentActor() actor: Actor, @Args(...noteId) id: NoteId, @Args('input') { revision, tlp, recipients }: MarkIncidentNoteInput): Promise<IncidentNote> {
    return this.mark.execute(actor, id, revision, tlp, recipients);
  }

  @Mutation(() => IncidentNoteType, { description: 'Replaces flagged words about people by numbers, here and in the history.' })
  forgetPersonalData(@CurrentActor() actor: Actor, @Args(...noteId) id: NoteId): Promise<IncidentNote> {
    return this.forget.execute(actor, id);
  }

  @Query(() => [PersonalPassageType], { description: "What the notes of the viewer's city hold about a person (GDPR, Article 15), for its CISO." })
  personalDataAbout(@CurrentActor() actor: Actor, @Args('subject') subject: string): Promise<PersonalPassage[]> {
    return this.tell.execute(actor, subject);
  }
}
