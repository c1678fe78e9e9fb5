import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ScenarioId } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { EditRepository } from '../persistence/edit.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

const longestPlace = 1_000;

@Injectable()
export class StandInScenario {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly edits: EditRepository,
    private readonly access: Access,
  ) {}

  /** Tells the others who edit this draft in which field the actor is; holds for 45 seconds. */
  async execute(actor: Actor, id: ScenarioId, place: string): Promise<void> {
    if (place.length > longestPlace) throw scenarioErrors.placeTooLong();
    const version = await this.scenarios.get(id);
    this.access.require(actor, 'write', version);
    if (version.state !== 'draft') throw scenarioErrors.notADraft();
    await this.edits.stand(id, actor, place);
  }
}
