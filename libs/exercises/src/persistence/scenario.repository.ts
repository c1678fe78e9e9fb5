import { Injectable } from '@nestjs/common';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { LibraryScenario } from '../domain/scenario.entity.ts';

@Injectable()
export class ScenarioRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: ScenarioId): Promise<LibraryScenario> {
    const scenario = await (await this.rows()).findOneBy({ id });
    if (!scenario) throw exerciseErrors.scenarioNotFound();
    return scenario;
  }

  /** Those that the person of this transaction may plan with, or is staff of. */
  async visible(): Promise<LibraryScenario[]> {
    return (await this.rows()).find({ order: { origin: 'DESC', createdAt: 'ASC' }, take: 200 });
  }

  async add(scenario: LibraryScenario): Promise<void> {
    await (await this.rows()).createQueryBuilder().insert().values(scenario).updateEntity(false).execute();
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(LibraryScenario);
  }
}
