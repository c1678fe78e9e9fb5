import type { CityId, Id, PersonId } from '#kernel';
import { z } from 'zod';
import { type Cost, costShape } from './content.ts';
import { practiceErrors } from './practice.errors.ts';
import type { CityName, PracticeId, WorkId } from './names.ts';

export type AdoptionId = Id<'Adoption'>;

export const adoptionStates = ['considering', 'planned', 'piloting', 'in-use', 'abandoned'] as const;
export type AdoptionState = (typeof adoptionStates)[number];
/** What other cities are told: nothing, ranges of the cost and whether what was measured rose or fell, or all of it. */
export const disclosures = ['private', 'band', 'full'] as const;
export type Disclosure = (typeof disclosures)[number];

export interface Outcome {
  readonly metric: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  /** How it was measured. */
  readonly method: string;
}

/** What a city says of its own adoption. */
export interface AdoptionFacts {
  readonly state: AdoptionState;
  readonly scope: string;
  /** What it really cost; null while nobody knows. */
  readonly cost: Cost | null;
  /** ISO date. */
  readonly startedOn: string | null;
  readonly outcome: Outcome | null;
  readonly abandonedWhy: string;
  readonly contact: string;
  readonly disclosure: Disclosure;
}

/** How one city has taken a practice up. No other city reads it: what is told of it stands in `ToldAdoption`. */
export class Adoption implements AdoptionFacts {
  readonly id: AdoptionId;
  readonly workId: WorkId;
  readonly versionId: PracticeId;
  readonly cityId: CityId;
  readonly state: AdoptionState;
  readonly scope: string;
  readonly cost: Cost | null;
  readonly startedOn: string | null;
  readonly outcome: Outcome | null;
  readonly abandonedWhy: string;
  readonly contact: string;
  readonly disclosure: Disclosure;
  readonly revision: number;
  readonly changedBy: PersonId;
  readonly changedByName: string;
  readonly changedAt: Date;

  static from(row: object): Adoption {
    return Object.assign(new Adoption(), row);
  }
}

/** From (exclusive, but for nothing) to (inclusive); null beyond the last edge. */
export interface Range {
  readonly from: number;
  readonly to: number | null;
}

interface ExpenseRanges {
  readonly fixed: Range;
  readonly personDays: Range;
}

/** What every city of the network may know of an adoption, made by the database when it is recorded. */
export interface ToldAdoption {
  readonly city: CityName;
  readonly level: Exclude<Disclosure, 'private'>;
  readonly state: AdoptionState;
  readonly costBand: { readonly build: ExpenseRanges; readonly run: ExpenseRanges } | null;
  readonly direction: 'rose' | 'fell' | 'same' | null;
  /** Of a full one. */
  readonly details: (Omit<AdoptionFacts, 'state' | 'disclosure'> & { readonly version: number }) | null;
}

export const evidenceLevels = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;

/** How well it is known that a practice works, and from how many adoptions. Only what all may know counts, so that the level tells nothing that a city keeps. */
export interface Evidence {
  readonly level: (typeof evidenceLevels)[number];
  readonly inUse: number;
  readonly withCost: number;
  readonly measured: number;
}

export function evidenceOf(adoptions: readonly Pick<ToldAdoption, 'state' | 'costBand' | 'direction'>[]): Evidence {
  const used = adoptions.filter(({ state }) => state === 'in-use');
  const [inUse, withCost, measured] = [used.length, used.filter(({ costBand }) => costBand !== null).length, used.filter(({ direction }) => direction !== null).length];
  const level = measured > 0 ? 'E3' : withCost > 1 ? 'E2' : inUse > 0 ? 'E1' : 'E0';
  return { level, inUse, withCost, measured };
}

const longest = { text: 2_000, line: 200 };
const measured = z.number().min(-1e12).max(1e12);
const line = z.string().trim().max(longest.line);
const outcomeShape = z.strictObject({ metric: line.min(1), unit: line, before: measured, after: measured, method: z.string().max(longest.text) });

/** Throws BAD_USER_INPUT. */
export function requireSound(facts: AdoptionFacts): void {
  const { state, scope, cost, startedOn, outcome, abandonedWhy, contact } = facts;
  if (scope.length > longest.text || abandonedWhy.length > longest.text) throw practiceErrors.textTooLong(longest.text);
  if (contact.length > longest.line) throw practiceErrors.textTooLong(longest.line);
  if (state === 'abandoned' && abandonedWhy.trim() === '') throw practiceErrors.whyAbandoned();
  if (cost && !costShape.safeParse(cost).success) throw practiceErrors.costMisshapen();
  if (outcome && !outcomeShape.safeParse(outcome).success) throw practiceErrors.outcomeMisshapen();
  if (startedOn !== null && !z.iso.date().safeParse(startedOn).success) throw practiceErrors.dateMisshapen();
}
