import type { CityRole, NetworkRole } from '#access';
import type { Locale } from '#kernel';

export interface DemonstrationPerson {
  /** Before `@tocsin.example`. */
  readonly account: string;
  readonly name: string;
  readonly locale: Locale;
  /** Code of the home city; null for people of the network. */
  readonly city: string | null;
  readonly cityRoles: readonly CityRole[];
  readonly networkRoles: readonly NetworkRole[];
}

export const cities = [
  { code: 'luxembourg', name: 'Luxembourg', timeZone: 'Europe/Luxembourg' },
  { code: 'metz', name: 'Metz', timeZone: 'Europe/Paris' },
  { code: 'saarbruecken', name: 'Saarbrücken', timeZone: 'Europe/Berlin' },
  { code: 'trier', name: 'Trier', timeZone: 'Europe/Berlin' },
] as const;

export type CityCode = (typeof cities)[number]['code'];

const cast: Record<CityCode, Record<'ciso' | 'admin' | 'participant1' | 'participant2', readonly [name: string, locale: Locale]>> = {
  luxembourg: { ciso: ['Martine Thill', 'fr'], admin: ['Jos Wagener', 'de'], participant1: ['Sandra Kieffer', 'fr'], participant2: ['Luc Hoffmann', 'de'] },
  metz: { ciso: ['Hélène Marchal', 'fr'], admin: ['Olivier Perrin', 'fr'], participant1: ['Nadia Belkacem', 'fr'], participant2: ['Thomas Grandjean', 'fr'] },
  saarbruecken: { ciso: ['Katrin Baltes', 'de'], admin: ['Jürgen Ney', 'de'], participant1: ['Aylin Demir', 'de'], participant2: ['Markus Schwarz', 'de'] },
  trier: { ciso: ['Ulrike Steffens', 'de'], admin: ['Peter Görgen', 'de'], participant1: ['Jana Hettgen', 'de'], participant2: ['Florian Zöllner', 'en'] },
};

const rolesOf: Record<'ciso' | 'admin' | 'participant1' | 'participant2', readonly CityRole[]> = {
  ciso: ['member', 'ciso'],
  admin: ['member', 'city-administrator'],
  participant1: ['member'],
  participant2: ['member', 'expert'],
};

const networkPeople: readonly DemonstrationPerson[] = [
  { account: 'director', name: 'Clara Reuter', locale: 'en', city: null, cityRoles: [], networkRoles: ['network-coordinator'] },
  { account: 'animator', name: 'Benoît Lacroix', locale: 'fr', city: null, cityRoles: [], networkRoles: [] },
  { account: 'observer', name: 'Sabine Kruse', locale: 'de', city: null, cityRoles: [], networkRoles: [] },
];

export const people: readonly DemonstrationPerson[] = [
  ...networkPeople,
  ...cities.flatMap(({ code }) =>
    (['ciso', 'admin', 'participant1', 'participant2'] as const).map((role) => {
      const [name, locale] = cast[code][role];
      return { account: `${code}.${role}`, name, locale, city: code, cityRoles: rolesOf[role], networkRoles: [] };
    }),
  ),
];
