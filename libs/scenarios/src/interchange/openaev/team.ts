import type { TeamSlot } from '#exercise-engine';
import { textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import type { Ledger } from '../report.ts';
import { noteLeftovers } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

const oneTeam: Record<ContentLocale, string> = { en: 'Team', fr: 'Équipe', de: 'Team' };

/** The team slots by the ids that they have in the file; one is made up where the file has none. */
export function readTeams(document: OpenAevDocument, locale: ContentLocale, ledger: Ledger): ReadonlyMap<string, TeamSlot> {
  const key = keyMaker();
  const teams = new Map<string, TeamSlot>();
  entriesOf(document, 'teams', { id: 'team_id', title: 'team_name' }, ledger).forEach((entry, at) => {
    const name = textOf(entry.node, 'team_name');
    if (!name) ledger.change('teams', entry.where, 'imports.title-missing');
    noteLeftovers(ledger, 'teams', entry, ['team_name']);
    teams.set(entry.id, { key: key(name, `team-${at + 1}`), name: { [locale]: name || `${oneTeam[locale]} ${at + 1}` }, timeZone: 'UTC' });
  });
  if (teams.size === 0) {
    ledger.change('scenario', 'teams', 'imports.team-added');
    teams.set('', { key: key(oneTeam[locale], 'team'), name: { [locale]: oneTeam[locale] }, timeZone: 'UTC' });
  }
  return teams;
}
