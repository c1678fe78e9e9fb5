import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type Member, ReadDebrief } from '#exercises';
import { type CityId, type ExerciseId, type LocalizedText, textIn } from '#kernel';
import { Transaction } from '#persistence';
import type { Finding } from '../domain/finding.entity.ts';
import { markingOf } from '../domain/report-marking.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import type { ReportLocale, ReportMaterial } from '../report/material.ts';
import { ReportSources } from './report-sources.ts';
import { requireReadable } from './require-readable.ts';

export interface Gathered {
  /** Without the log, which is long. */
  readonly material: Omit<ReportMaterial, 'entries'>;
  readonly seat: Member;
  /** Those that stand. */
  readonly findings: readonly Finding[];
  readonly withdrawn: readonly Finding[];
  readonly texts: readonly ReportText[];
  readonly cities: ReadonlyMap<CityId, string>;
}

/** All that one reader may read in the report of an exercise. */
@Injectable()
export class GatherReport {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly sources: ReportSources,
    private readonly access: Access,
  ) {}

  /** Throws FORBIDDEN `evaluation.report-not-yet` to participants while play goes on. */
  async execute(actor: Actor, id: ExerciseId, locale: ReportLocale): Promise<Gathered> {
    const { seat, exercise, scenario } = await this.read.look(actor, id);
    requireReadable(this.access, actor, seat, exercise);
    const { texts, cities, opinions, ...written } = await this.transaction.read(actor, () => this.sources.of(id, locale));
    const findings = written.findings.filter(({ withdrawnAt }) => withdrawnAt === null);
    const withdrawn = written.findings.filter(({ withdrawnAt }) => withdrawnAt !== null);
    const slot = scenario.teams.find(({ key }) => key === seat.team) ?? scenario.teams[0];
    const material = {
      exercise: { id, title: titleIn(locale, exercise.title, exercise.scenarioTitle), status: exercise.status },
      tlp: markingOf(scenario.tlp, written.findings),
      scenario,
      findings: findings.map((finding) => told(finding, cities)),
      withdrawn: withdrawn.length,
      opinions,
      texts: Object.fromEntries(texts.map(({ section, markdown }) => [section, markdown])),
      reader: { locale, timeZone: slot?.timeZone ?? 'UTC', staff: seat.role !== 'participant', team: seat.team },
      madeAt: new Date().toISOString(),
    };
    return { material, seat, findings, withdrawn, texts, cities };
  }
}

/** One that was taken over from the scenario, in whatever language, is the scenario's in that of the report. */
const titleIn = (locale: ReportLocale, title: string, ofScenario: LocalizedText): string => (Object.values(ofScenario).includes(title) ? textIn(ofScenario, locale) : title);

function told(finding: Finding, cities: ReadonlyMap<CityId, string>): ReportMaterial['findings'][number] {
  const { id, what, why, fromSeq, toSeq, links, objective, capability, severity, shared, ownerCityId, action, actionOwner, dueOn, closedBy, state } = finding;
  const city = { id: ownerCityId, name: cities.get(ownerCityId) ?? '' };
  return { id, what, why, evidence: { fromSeq, toSeq, links }, objective, capability, severity, shared, city, action, actionOwner, dueOn, closedBy, state };
}
