import type { Channel, TeamSlot } from '#exercise-engine';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';

const channelWords: readonly (readonly [RegExp, Channel])[] = [
  [/phone|call|t[ée]l[ée]phon|appel|anruf|telefon|radio ?message|voice|funk/i, 'phone'],
  [/social|tweet|twitter|facebook|mastodon|linkedin|r[ée]seaux|soziale|\bx\b|instagram/i, 'social'],
  [/press|presse|\btv\b|media|m[ée]dia|zeitung|journal|article|radio|fernsehen|news/i, 'press'],
  [/siem|\bsoc\b|\bedr\b|\bids\b|alert|alerte|alarm|monitoring|log/i, 'soc-alert'],
  [/authorit|autorit|beh[öo]rde|anssi|\bbsi\b|police|polizei|\bgouv|ministe|csirt|\bcert\b/i, 'authority'],
  [/ticket|help ?desk|in person|face to face|verbal|oral|m[üu]ndlich|personne|pers[öo]nlich|papier|paper|letter|courrier$|brief|chat|teams$/i, 'ticket'],
  [/mail|courriel|sms|text message|message|nachricht|mél/i, 'email'],
];

export const channelIn = (text: string): Channel | undefined => channelWords.find(([words]) => words.test(text))?.[1];

const everybody = /^(?:all(?: teams| players| participants)?|everyone|everybody|tous|toutes?|toutes les [ée]quipes|tout le monde|alle(?: teams| spieler| teilnehmer(?:innen)?)?|\*)$/i;

/** The teams that rows name, in the order in which they are named first. */
export class Recipients {
  readonly #teams = new Map<string, TeamSlot>();
  readonly #key = keyMaker();

  constructor(readonly locale: ContentLocale) {}

  get teams(): readonly TeamSlot[] {
    return [...this.#teams.values()];
  }

  /** Keys of the teams that a cell names; `all` if it means everybody, none if it names nobody. */
  read(cells: readonly string[]): 'all' | readonly string[] {
    const names = cells.flatMap((cell) => cell.split(/[,;|\n]/)).map((name) => name.trim().slice(0, 200)).filter(Boolean);
    if (names.some((name) => everybody.test(name))) return 'all';
    return [...new Set(names.map((name) => this.#teamOf(name).key))];
  }

  #teamOf(name: string): TeamSlot {
    const known = this.#teams.get(name.toLowerCase());
    if (known) return known;
    const team = { key: this.#key(name, 'team'), name: { [this.locale]: name }, timeZone: 'UTC' };
    this.#teams.set(name.toLowerCase(), team);
    return team;
  }
}
