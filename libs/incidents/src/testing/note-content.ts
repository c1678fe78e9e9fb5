import { emptyNote, type NoteContent } from '../domain/note-content.ts';

const text = (words: string) => ({ en: words, fr: words, de: words });

/** A note in which every kind of thing is written. `spoil` goes into every text. */
export function aNoteContent(spoil = '', over: Partial<NoteContent> = {}): NoteContent {
  const words = (written: string) => text(`${written} ${spoil}`.trim());
  const moment = { at: '2026-09-01T06:12:00Z', fidelity: 'minute', zone: 'Europe/Paris' } as const;
  const slug = spoil.toLowerCase().replaceAll(/[^a-z0-9]/g, '') || 'example';
  return {
    ...emptyNote('fr', words('Files encrypted')),
    narrative: words('In the morning nobody could open a file.'),
    rsit: 'information-content-security:unauthorised-information-modification',
    determination: 'confirmed',
    severity: 'high',
    criticality: 70,
    awareAt: '2026-09-01T06:30:00Z',
    notifiable: ['personal-data'],
    services: [{ key: 'registry', name: words('Registry office') }],
    timeline: [
      { key: 'first', moment: { ...moment, fidelity: 'day' }, kind: 'attacker', text: words('A mail was opened'), techniques: ['T1566.001'] },
      { key: 'seen', moment, kind: 'detection', text: words('A clerk called'), techniques: [] },
    ],
    techniques: [{ id: 'T1566.001', seen: 'suspected' }, { id: 'T1486', seen: 'observed' }],
    observables: [{ key: 'host', type: 'domain', value: `${slug}.example`, comment: words('Called home'), detect: true }],
    impacts: [{ key: 'closed', category: 'availability', text: words('Counters closed'), started: moment, ended: null, amount: { min: 2, max: 3, unit: 'hours' }, services: ['registry'], supersededBy: null }],
    lessons: [{ key: 'restore', statement: words('Restoring was never tried'), controlFailure: 'unmonitored', pointers: [{ kind: 'requirement', framework: 'NIS2', ref: '21.2.c' }] }],
    ...over,
  };
}
