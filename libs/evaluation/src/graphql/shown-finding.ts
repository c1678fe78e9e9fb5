import type { Access, Actor } from '#access';
import type { CityId } from '#kernel';
import type { Finding } from '../domain/finding.entity.ts';
import type { FindingType, ReportCityType } from './report.types.ts';

/** A finding, with what the actor may do about it. */
export function shownFinding(access: Access, actor: Actor, finding: Finding, cities: ReadonlyMap<CityId, string>): FindingType {
  const mayApprove = finding.state === 'in-review' && access.allows(actor, 'approve', finding) && !finding.writers.includes(actor.personId);
  return { ...finding, city: cityOf(finding, cities), mayRevise: access.allows(actor, 'write', finding), mayApprove, mayWithdraw: access.allows(actor, 'withdraw', finding) };
}

export const cityOf = ({ ownerCityId: id }: Pick<Finding, 'ownerCityId'>, cities: ReadonlyMap<CityId, string>): ReportCityType => ({ id, name: cities.get(id) ?? '' });
