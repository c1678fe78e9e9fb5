import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { CityId, ExerciseId } from '#kernel';
import { Finding } from '../domain/finding.entity.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import { factsOf, foldAhead } from '../report/facts.ts';
import type { ReportLocale } from '../report/material.ts';
import { type Report, reportOf } from '../report/report.ts';
import { type Suggestion, suggestionsOf } from '../report/suggestions.ts';
import { GatherReport } from './gather-report.ts';

export interface City {
  readonly id: CityId;
  readonly name: string;
}

export interface OfferedFinding extends Omit<Suggestion, 'team'> {
  readonly city: City;
}

export interface ReadableReport {
  readonly exerciseId: ExerciseId;
  readonly report: Report;
  readonly texts: readonly ReportText[];
  readonly findings: readonly Finding[];
  /** Those of the own city, and those of one's own writing. */
  readonly withdrawn: readonly Finding[];
  readonly cities: ReadonlyMap<CityId, string>;
  readonly suggestions: readonly OfferedFinding[];
  readonly objectives: readonly { readonly key: string; readonly title: string }[];
  readonly expectations: readonly { readonly key: string; readonly title: string }[];
  readonly mayEdit: boolean;
  /** Cities for which the reader may write findings. */
  readonly writesFor: readonly City[];
}

@Injectable()
export class ReadReport {
  constructor(
    private readonly gather: GatherReport,
    private readonly read: ReadDebrief,
    private readonly access: Access,
  ) {}

  /** The report as it stands for its reader: with what the reader may see, and nothing that tells of the rest. */
  async execute(actor: Actor, exerciseId: ExerciseId, locale: ReportLocale): Promise<ReadableReport> {
    const { material, seat, texts, findings, withdrawn, cities } = await this.gather.execute(actor, exerciseId, locale);
    const { scenario, entries } = await this.read.whole(actor, exerciseId, 'debrief');
    const seats = await this.read.seats(actor, exerciseId);
    await foldAhead({ scenario, entries });
    const facts = factsOf({ ...material, scenario, entries });
    const mayEdit = this.access.allows(actor, 'edit-report', seat);
    const mayWrite = (ownerCityId: CityId): boolean => mayEdit || this.access.allows(actor, 'write', Object.assign(new Finding(), { ownerCityId }));
    const present = [...new Set(seats.flatMap(({ cityId }) => cityId ?? []))].map((id) => ({ id, name: cities.get(id) ?? '' }));
    const writesFor = present.filter(({ id }) => mayWrite(id)).toSorted((one, other) => one.name.localeCompare(other.name));
    const offered = suggestionsOf(facts).flatMap(({ team, ...suggestion }) => {
      const { cityId } = seats.find((member) => member.team === team && member.cityId !== null) ?? {};
      const city = writesFor.find(({ id }) => id === cityId);
      return city ? [{ ...suggestion, city }] : [];
    });
    return {
      exerciseId,
      report: reportOf(facts),
      texts,
      findings,
      withdrawn,
      cities,
      suggestions: offered.filter((suggestion) => ![...findings, ...withdrawn].some((finding) => covers(finding, suggestion))),
      objectives: facts.scenario.objectives.map(({ key, title }) => ({ key, title: facts.text(title) })),
      expectations: (facts.scenario.expectations ?? []).map(({ key, title }) => ({ key, title: facts.text(title) })),
      mayEdit,
      writesFor,
    };
  }
}

/** Whether somebody took it over already. */
const covers = ({ ownerCityId, what, fromSeq, toSeq, closedBy }: Finding, { city, ...suggestion }: OfferedFinding): boolean =>
  ownerCityId === city.id &&
  (what === suggestion.what || (fromSeq !== null && fromSeq === suggestion.fromSeq && toSeq === suggestion.toSeq) || (closedBy !== '' && closedBy === suggestion.closedBy));
