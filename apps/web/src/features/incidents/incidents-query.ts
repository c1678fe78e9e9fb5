import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const notesQuery = graphql(`
  query incidentNotes {
    incidentNotes { id reference tlp title exercise changedAt facts { rsit severity } }
  }
`);

export const releasesQuery = graphql(`
  query incidentReleases {
    incidentReleases { id number state tlp pseudonym title releasedOn city { id name } facts { rsit severity } source { noteId } }
  }
`);

export const noteQuery = graphql(`
  query incidentNote($id: ID!) {
    incidentNote(id: $id) {
      id reference tlp title exercise changedAt content
      city { id name }
      facts { rsit severity }
      recipients { id name }
      releases { id number state tlp pseudonym releasedOn }
    }
  }
`);

export const releaseQuery = graphql(`
  query incidentRelease($id: ID!) {
    incidentRelease(id: $id) {
      id number state tlp pseudonym title releasedOn seal content
      city { id name }
      facts { rsit severity }
      replies { id kind city { id name } answers value seenOn text onDay isOwn }
      source { noteId proposedBy { id name } approvedBy { id name } cities { id name } persons { id name } }
      can { approve revoke }
    }
  }
`);

export type OpenNote = ResultOf<typeof noteQuery>['incidentNote'];
export type OpenRelease = ResultOf<typeof releaseQuery>['incidentRelease'];
