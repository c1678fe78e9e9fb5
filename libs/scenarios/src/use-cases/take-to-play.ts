import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { lintScenario, type Scenario } from '#exercise-engine';
import type { ScenarioId } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

/** For whoever makes an exercise of a scenario, in the transaction that is open. */
@Injectable()
export class TakeToPlay {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
  ) {}

  /** What is not published yet is played as it stands. Throws FORBIDDEN, NOT_FOUND and PRECONDITION_FAILED. */
  async execute(actor: Actor, id: ScenarioId): Promise<Scenario> {
    const version = await this.scenarios.get(id);
    this.access.require(actor, 'read', version);
    if (version.state === 'deprecated') throw scenarioErrors.deprecated();
    const content = await this.scenarios.contentOf(id);
    const errors = lintScenario(content).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw scenarioErrors.hasErrors(errors.length);
    return content;
  }
}
