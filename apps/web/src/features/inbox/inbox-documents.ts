import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const inboxQuery = graphql(`
  query inbox($after: String, $unreadOnly: Boolean!) {
    inbox(after: $after, unreadOnly: $unreadOnly) {
      next
      notices { id kind subjectId topic title words { name value } tlp at isRead }
    }
  }
`);
export const followedQuery = graphql(`
  query followed {
    followed { kind subjectId level title tlp }
  }
`);
export const mailQuery = graphql(`
  query mailPreferences {
    mailPreferences { topics mail }
  }
`);
export const markMutation = graphql(`
  mutation markNotices($ids: [ID!]!, $read: Boolean!) {
    markNotices(ids: $ids, read: $read)
  }
`);
export const markAllMutation = graphql(`
  mutation markAllNotices {
    markAllNotices
  }
`);
export const mailMutation = graphql(`
  mutation chooseMail($topics: TopicGroup!, $mail: MailRhythm!) {
    chooseMail(topics: $topics, mail: $mail) { topics mail }
  }
`);

export type Notice = ResultOf<typeof inboxQuery>['inbox']['notices'][number];
export type Followed = ResultOf<typeof followedQuery>['followed'][number];
export type MailPreference = ResultOf<typeof mailQuery>['mailPreferences'][number];

const pages: Readonly<Record<Notice['kind'], string>> = {
  PRACTICE: '/practices/',
  INCIDENT_NOTE: '/incidents/',
  INCIDENT_RELEASE: '/incidents/releases/',
  SCENARIO: '/scenarios/',
  PERSON: '/people/',
};

/** The page of a subject. */
export const pageOf = ({ kind, subjectId }: Pick<Notice, 'kind' | 'subjectId'>): string => `${pages[kind]}${subjectId}`;
