import { expectedTimes, type Inject, plannedCard, type RoomInject, type Scenario } from '#exercise-engine';
import { type Locale, type LocalizedText, localize } from '#kernel';

export interface Audience {
  readonly locale: Locale;
  /** Of a call: whether somebody has picked it up. */
  readonly isPickedUp: boolean;
}

/** An inject as the room of one team would have it the moment it comes. */
export function previewOf(scenario: Scenario, inject: Inject, { locale, isPickedUp }: Audience): RoomInject {
  const card = localize(plannedCard(scenario, inject), locale);
  const releasedMs = expectedTimes(scenario).get(inject.key) ?? 0;
  return {
    ...card,
    inject: inject.key,
    position: 1,
    releasedAt: 0,
    releasedMs,
    deadlineMs: inject.ask ? releasedMs + inject.ask.withinMs : null,
    deadlineMissed: false,
    shownMs: null,
    openedMs: isPickedUp ? releasedMs : null,
    call: inject.channel === 'phone' ? { status: isPickedUp ? 'picked-up' : 'ringing', by: null } : null,
    answer: null,
    decision: null,
  };
}

/** Whether a team would get something in another language than its own. */
export const isUntranslated = ({ content, ask }: Inject, locale: Locale): boolean =>
  [content.subject, content.body, content.source, ask?.prompt, ...(ask?.kind === 'decision' ? ask.options.map(({ label }) => label) : [])].some((text) => text !== undefined && lacks(text, locale));

const lacks = (text: LocalizedText, locale: Locale): boolean => !text[locale]?.trim() && Object.values(text).some((words) => words.trim() !== '');
