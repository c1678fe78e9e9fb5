import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { Names } from './graphql/names.ts';
import { NoteResolver } from './graphql/note.resolver.ts';
import { ReleaseStepsResolver } from './graphql/release-steps.resolver.ts';
import { ReleaseResolver } from './graphql/release.resolver.ts';
import { WriteNoteResolver } from './graphql/write-note.resolver.ts';
import { FollowedIncidents } from './live/followed-incidents.ts';
import { NoteRepository } from './persistence/note.repository.ts';
import { ReleaseRepository } from './persistence/release.repository.ts';
import { ReplyRepository } from './persistence/reply.repository.ts';
import { SeenRepository } from './persistence/seen.repository.ts';
import { CreateNote } from './use-cases/create-note.ts';
import { EditNote } from './use-cases/edit-note.ts';
import { ForgetPersonalData } from './use-cases/forget-personal-data.ts';
import { IncidentNews } from './use-cases/incident-news.ts';
import { MarkNote } from './use-cases/mark-note.ts';
import { MarkingOf } from './use-cases/marking-of.ts';
import { MoveRelease } from './use-cases/move-release.ts';
import { PreviewRelease } from './use-cases/preview-release.ts';
import { ProposeRelease } from './use-cases/propose-release.ts';
import { Readers } from './use-cases/readers.ts';
import { ReplyToRelease } from './use-cases/reply-to-release.ts';
import { TellPersonData } from './use-cases/tell-person-data.ts';

@Module({
  imports: [IdentityModule],
  providers: [
    CreateNote,
    EditNote,
    FollowedIncidents,
    ForgetPersonalData,
    IncidentNews,
    MarkNote,
    MarkingOf,
    MoveRelease,
    Names,
    NoteRepository,
    NoteResolver,
    PreviewRelease,
    ProposeRelease,
    Readers,
    ReleaseRepository,
    ReleaseResolver,
    ReleaseStepsResolver,
    ReplyRepository,
    ReplyToRelease,
    SeenRepository,
    TellPersonData,
    WriteNoteResolver,
  ],
  exports: [FollowedIncidents, ForgetPersonalData, MarkingOf],
})
export class IncidentsModule {}
