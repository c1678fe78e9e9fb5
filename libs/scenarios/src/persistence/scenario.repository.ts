import { Injectable } from '@nestjs/common';
import type { Scenario } from '#exercise-engine';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { In } from 'typeorm';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioShare } from '../domain/share.entity.ts';
import { ScenarioWork, type WorkId } from '../domain/work.entity.ts';

/** Scenarios that are listed at once. */
const pageSize = 500;

@Injectable()
export class ScenarioRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: ScenarioId): Promise<ScenarioVersion> {
    const version = await (await this.versions()).findOneBy({ id });
    if (!version) throw scenarioErrors.notFound();
    await this.tellShares([version]);
    return version;
  }

  async contentOf(id: ScenarioId): Promise<Scenario> {
    const [row] = await this.transaction.query<{ content: Scenario }>('select content from scenarios.version where id = $1', [id]);
    if (!row) throw scenarioErrors.notFound();
    return row.content;
  }

  /** Of each work the newest version that the person of this transaction may see; a page of them, in the order of their works, after one of these. */
  async newest(after: WorkId | null): Promise<ScenarioVersion[]> {
    const versions = await (await this.versions())
      .createQueryBuilder('version')
      .innerJoinAndSelect('version.work', 'work')
      .where('version.id in (select distinct on (scenario_id) id from scenarios.version order by scenario_id, number desc)')
      .andWhere('(cast(:after as uuid) is null or work.id > cast(:after as uuid))', { after })
      .orderBy('work.id')
      .limit(pageSize)
      .getMany();
    await this.tellShares(versions);
    return versions;
  }

  /** The newest first. */
  async versionsOf(workId: WorkId): Promise<ScenarioVersion[]> {
    const versions = await (await this.versions()).find({ where: { work: { id: workId } }, order: { number: 'DESC' } });
    await this.tellShares(versions);
    return versions;
  }

  /** A new work with its first version. */
  async start(version: ScenarioVersion, content: Scenario): Promise<void> {
    const works = (await this.transaction.manager()).getRepository(ScenarioWork);
    const { shares: _, ...work } = version.work;
    await works.createQueryBuilder().insert().values(work).updateEntity(false).execute();
    await this.add(version, content);
  }

  async add(version: ScenarioVersion, content: Scenario): Promise<void> {
    const { id, work, number, state, title, summary, facts, contentHash, revision, importReport, createdBy, createdAt, changedAt } = version;
    await this.transaction.query(
      `insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash, revision, import_report, created_by, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, work.id, number, state, title, summary, JSON.stringify(facts), JSON.stringify(content), contentHash, revision, importReport, createdBy, createdAt, changedAt],
    );
  }

  private async tellShares(versions: readonly ScenarioVersion[]): Promise<void> {
    const shares = await (await this.transaction.manager()).getRepository(ScenarioShare).findBy({ workId: In(versions.map(({ work }) => work.id)) });
    for (const { work } of versions) work.shares = shares.filter(({ workId }) => workId === work.id);
  }

  private async versions() {
    return (await this.transaction.manager()).getRepository(ScenarioVersion);
  }
}
