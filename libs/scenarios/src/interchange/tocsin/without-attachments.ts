import type { Scenario } from '#exercise-engine';
import type { ImportResult } from '../index.ts';
import { reasons } from '../reasons.ts';

/** The library has no place for the bytes of attachments yet, so they are lost, and said to be. */
export function withoutAttachments({ report, scenario }: ImportResult): ImportResult {
  const names = scenario?.attachments?.map(({ name }) => name) ?? [];
  if (!scenario || names.length === 0) return { report, scenario };
  const lost = names.map((where) => ({ kind: 'attachments', where, why: `imports.attachments-not-kept: ${reasons['imports.attachments-not-kept']}` }));
  const { attachments: _, injects, ...rest } = scenario;
  const kept: Scenario = { ...rest, injects: injects.map(({ attachments: __, ...inject }) => inject) };
  return { report: { ...report, kept: { ...report.kept, attachments: 0 }, lost: [...report.lost, ...lost] }, scenario: kept };
}
