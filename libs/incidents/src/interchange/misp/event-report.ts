import { type Locale, textIn } from '#kernel';
import type { NoteContent } from '../../domain/note-content.ts';

type Heading = 'report' | 'timeline' | 'impact' | 'lessons';
const headings: Readonly<Record<Heading, Readonly<Record<Locale, string>>>> = {
  report: { en: 'Incident note', fr: 'Note d’incident', de: 'Vorfallnotiz', lb: 'Tëschefallnotiz' },
  timeline: { en: 'Timeline', fr: 'Chronologie', de: 'Zeitlinie', lb: 'Zäitlinn' },
  impact: { en: 'Impact', fr: 'Impact', de: 'Auswirkungen', lb: 'Auswierkungen' },
  lessons: { en: 'Lessons', fr: 'Enseignements', de: 'Lehren', lb: 'Léieren' },
};

const longestLine = (at: string, fidelity: NoteContent['timeline'][number]['moment']['fidelity']): string => at.slice(0, { year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19 }[fidelity]).replace('T', ' ');

/** What people read of a note, as Markdown in one language. */
export function eventReport(content: NoteContent, locale: Locale): { readonly name: string; readonly content: string } {
  const parts = [
    textIn(content.narrative, locale),
    section('timeline', content.timeline.map(({ moment, text }) => `${longestLine(moment.at, moment.fidelity)} UTC: ${textIn(text, locale)}`)),
    section('impact', content.impacts.map(({ text, amount }) => `${textIn(text, locale)}${amount ? ` (${amount.min}–${amount.max} ${amount.unit})` : ''}`)),
    section('lessons', content.lessons.map(({ statement, controlFailure, pointers }) => `${textIn(statement, locale)} (${[controlFailure, ...pointers.map((pointer) => (pointer.kind === 'requirement' ? `${pointer.framework} ${pointer.ref}` : pointer.kind))].join(', ')})`)),
  ];
  return { name: `${headings.report[locale]} (${locale})`, content: parts.filter(Boolean).join('\n\n') };

  function section(heading: Heading, lines: readonly string[]): string {
    return lines.length > 0 ? [`## ${headings[heading][locale]}`, ...lines.map((line) => `- ${line.replaceAll('\n', ' ')}`)].join('\n') : '';
  }
}
