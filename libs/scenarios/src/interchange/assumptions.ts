import type { Scenario, TeamSlot } from '#exercise-engine';
import { keyMaker } from './keys.ts';
import type { ContentLocale } from './language.ts';
import type { Ledger } from './report.ts';

type Needed = 'teams' | 'personas' | 'injects';
type Optional = 'summary' | 'durationMs' | 'scenarioStart' | 'tlp' | 'licence' | 'phases' | 'milestones' | 'variables' | 'objectives' | 'tags' | 'provenance';

/** What a file tells of a scenario in one language. */
export type Told = Pick<Scenario, Needed> & Partial<Pick<Scenario, Optional>> & { readonly title: string; readonly locale: ContentLocale };

const phaseTitles: Record<ContentLocale, string> = { en: 'Play', fr: 'Jeu', de: 'Spielphase' };
const teamNames: Record<ContentLocale, string> = { en: 'Team', fr: 'Équipe', de: 'Team' };
const afterLastInjectMs = 15 * 60_000;
const longestMs = 366 * 86_400_000;
const scenarioStart = '2026-01-12T08:00:00.000Z';
const tlp = 'TLP:AMBER';

/** The scenario that a file tells; what it leaves open is assumed, and each assumption is noted. */
export function scenarioOf({ title, locale, ...told }: Told, ledger: Ledger): Scenario {
  const teams = told.teams.length > 0 ? told.teams : [oneTeam(locale)];
  const assumptions = [
    ['language', 'imports.language-guessed', locale],
    ['scenarioStart', 'imports.start-assumed', scenarioStart],
    ['durationMs', 'imports.duration-assumed', ''],
    ['tlp', 'imports.marking-assumed', tlp],
    ['licence', 'imports.licence-unknown', ''],
    ['phases', 'imports.phase-added', ''],
    ['briefing', 'imports.briefing-missing', ''],
  ] as const;
  for (const [field, reason, detail] of assumptions) if (!(field in told)) ledger.change('scenario', field, reason, detail);
  if (told.teams.length === 0) ledger.change('scenario', 'teams', 'imports.team-added');
  ledger.change('scenario', 'teams', 'imports.time-zone-assumed');
  return {
    format: 'tocsin-scenario/1',
    key: keyMaker()(title, 'imported'),
    title: { [locale]: title },
    summary: { [locale]: '' },
    briefing: { [locale]: '' },
    scenarioStart,
    tlp,
    licence: 'NOASSERTION',
    phases: [{ key: 'play', title: { [locale]: phaseTitles[locale] }, startsAtMs: 0 }],
    milestones: [],
    variables: [],
    objectives: [],
    ...told,
    teams,
    durationMs: Math.min(longestMs, told.durationMs ?? told.injects.reduce((last, { trigger }) => ('at' in trigger ? Math.max(last, trigger.at) : last), 0) + afterLastInjectMs),
  };
}

const oneTeam = (locale: ContentLocale): TeamSlot => ({ key: 'team', name: { [locale]: teamNames[locale] }, timeZone: 'UTC' });
