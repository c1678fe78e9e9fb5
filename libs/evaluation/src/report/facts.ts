import { setImmediate } from 'node:timers/promises';
import { type Debrief, debriefOf, type ExerciseState, ExpectationJudge, type JudgedExpectation, onceForLog, onwardForLog, readsSharing, replay, sees, type StatutoryDuty } from '#exercise-engine';
import { type LocalizedText, strictestOf, textIn } from '#kernel';
import type { Opinions, ReportMaterial } from './material.ts';
import { wordsIn, type Words } from './words/index.ts';

/** What the sections are told, folded once. */
export interface Facts extends ReportMaterial {
  readonly words: Words;
  readonly debrief: Debrief;
  readonly state: ExerciseState;
  /** Of the teams whose judgements the reader may see. */
  readonly judged: readonly JudgedExpectation[];
  text(text: LocalizedText): string;
  team(key: string): string;
  /** A wall time in milliseconds, as day and time of day. */
  moment(ms: number): string;
  number(value: number): string;
}

/** Folds of a log that every reader of it needs. */
const debriefOnce = onceForLog(debriefOf);
const stateOnce = onceForLog(replay);
export const judgedOnce = onwardForLog((scenario) => new ExpectationJudge(scenario));

/** Does the folds of `factsOf` beforehand, with a turn for everybody else on the event loop after each: together they take longer than anybody should wait. */
export async function foldAhead({ scenario, entries }: Pick<ReportMaterial, 'scenario' | 'entries'>): Promise<void> {
  for (const fold of [stateOnce, debriefOnce, judgedOnce]) {
    fold(scenario, entries);
    await setImmediate();
  }
}

export function factsOf(material: ReportMaterial): Facts {
  const { scenario, entries, reader } = material;
  const debrief = debriefOnce(scenario, entries);
  const names = new Map(scenario.teams.map(({ key, name }) => [key, textIn(name, reader.locale)]));
  const moments = new Intl.DateTimeFormat(reader.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: reader.timeZone });
  const numbers = new Intl.NumberFormat(reader.locale);
  return {
    ...material,
    tlp: strictestOf(material.tlp, ...debrief.sharings.flatMap((sharing) => (sharing.tlp && readsSharing(reader, sharing) ? [sharing.tlp] : []))),
    words: wordsIn(reader.locale),
    debrief,
    state: stateOnce(scenario, entries),
    judged: ruled(judgedOnce(scenario, entries), material.opinions).filter(({ team }) => sees(reader, team)),
    text: (text) => textIn(text, reader.locale),
    team: (key) => names.get(key) ?? key,
    moment: (ms) => moments.format(ms),
    number: (value) => numbers.format(value),
  };
}

/** The staff have the last word on what the log tells. */
function ruled(judged: readonly JudgedExpectation[], { rulings }: Opinions): JudgedExpectation[] {
  return judged.flatMap((one) => {
    const { judgement } = rulings.find(({ team, expectation }) => team === one.team && expectation === one.expectation) ?? {};
    if (judgement === 'not-applicable') return [];
    return [judgement ? { ...one, judgement } : one];
  });
}

/** What teams owed authorities, as far as the reader may see it. */
export const dutiesOf = ({ debrief, reader }: Pick<Facts, 'debrief' | 'reader'>): readonly StatutoryDuty[] => debrief.teams.filter(({ key }) => sees(reader, key)).flatMap(({ duties }) => duties);

const two = (value: number): string => String(value).padStart(2, '0');

/** Exercise time as `1:05:09`. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
