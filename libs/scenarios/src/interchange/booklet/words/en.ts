import type { Channel } from '#exercise-engine';

const channels: Record<Channel, string> = { email: 'E-mail', phone: 'Phone call', press: 'Press', social: 'Social media', 'soc-alert': 'SOC alert', ticket: 'Ticket', authority: 'Authority notice' };

/** The words of a booklet. */
export const en = {
  marking: 'EXERCISE EXERCISE EXERCISE',
  booklets: { director: 'Director’s book', animators: 'Animators’ book', observers: 'Observers’ book', teams: 'Participants’ booklet' },
  onlyFor: { director: 'For the director alone', animators: 'For animators and the director alone', observers: 'For observers and the director alone', teams: 'For everybody who plays' },
  contents: 'Contents',
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  licence: (licence: string): string => `Licence: ${licence}`,
  sections: { overview: 'Overview', briefing: 'Briefing', objectives: 'Objectives', timeline: 'Timeline', injects: 'Injects', shelf: 'Contingency shelf', roles: 'Roles to play', calls: 'What to play', expectations: 'What to look for', sheet: 'Observation sheet', teams: 'Teams' },
  facts: { fact: 'Fact', value: 'Value', summary: 'Summary', duration: 'Duration', start: 'Scenario starts', phases: 'Phases', teams: 'Teams', injects: 'Injects', decisions: 'Decisions' },
  columns: { time: 'Time', team: 'Team', channel: 'Channel', inject: 'Inject', when: 'When', name: 'Name', role: 'Role', organisation: 'Organisation', objective: 'Objective', expected: 'Expected', by: 'By', seen: 'Seen', note: 'Note', zone: 'Time zone', capability: 'Capability' },
  channels,
  from: 'From',
  to: 'To',
  when: 'When',
  asked: 'Asked',
  within: (minutes: number): string => `within ${minutes} min`,
  options: 'Options',
  expectedActions: 'Expected actions',
  notes: 'Notes for the staff',
  files: 'Files',
  script: 'Script',
  everybody: 'all teams',
  byHand: 'when the director wants',
  release: 'waits for the director to release it',
  empty: 'Nothing.',
  triggers: {
    at: (time: string): string => `at ${time}`,
    after: (delay: string, what: string): string => `${delay} after ${what}`,
    released: (inject: string): string => `“${inject}” was delivered`,
    opened: (inject: string): string => `“${inject}” was opened`,
    answered: (inject: string): string => `“${inject}” was answered`,
    milestone: (milestone: string): string => `the milestone “${milestone}”`,
    phase: (phase: string): string => `the beginning of “${phase}”`,
    when: 'as soon as its condition holds',
    whenLater: (delay: string): string => `${delay} after its condition holds`,
    unless: (time: string): string => `at ${time}, unless its condition held before`,
  },
};

export type BookletWords = typeof en;
