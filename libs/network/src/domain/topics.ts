import { noticeTopics, type NoticeTopic, type Tlp } from '#kernel';

/** What people choose their mail by: the first word of a topic. */
export const topicGroups = ['practice', 'incident'] as const;
export type TopicGroup = (typeof topicGroups)[number];

export const groupOf = (topic: NoticeTopic): TopicGroup => (topic.startsWith('incident.') ? 'incident' : 'practice');

const news: readonly NoticeTopic[] = ['practice.published', 'practice.superseded', 'practice.withdrawn', 'incident.released', 'incident.revoked'];

/** The levels of following at which one hears of the topic. */
export const heardAt = (topic: NoticeTopic): FollowLevel[] => (news.includes(topic) ? ['new-versions', 'everything'] : ['everything']);

export const followLevels = ['ignored', 'new-versions', 'everything'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** Neither title nor words of these leave by mail. */
const closed: readonly Tlp[] = ['TLP:AMBER+STRICT', 'TLP:RED'];
export const isClosed = (tlp: Tlp): boolean => closed.includes(tlp);

export const isTopic = (topic: unknown): topic is NoticeTopic => noticeTopics.includes(topic as NoticeTopic);
