/** The sections of a report, in their order. */
export const sectionKeys = ['overview', 'timeline', 'objectives', 'decisions', 'schedule', 'participation', 'strengths', 'findings', 'improvement-plan'] as const;
export type SectionKey = (typeof sectionKeys)[number];
