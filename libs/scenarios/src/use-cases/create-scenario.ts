import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { PersonRepository } from '#identity';
import type { Locale, ScenarioId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { scenarioFrom, type Template } from '../domain/templates.ts';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioWork } from '../domain/work.entity.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

const longestTitle = 200;

export interface NewScenario {
  readonly title: string;
  /** In which it is written first. */
  readonly language: Locale;
  readonly template: Template;
}

@Injectable()
export class CreateScenario {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** A draft of the actor's own city, or of the network when the actor belongs to it. */
  execute(actor: Actor, key: string, wish: NewScenario): Promise<ScenarioVersion> {
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: ScenarioId }>(actor.personId, key, { createScenario: wish });
      if (answered) return this.scenarios.get(answered.id);
      const title = wish.title.trim();
      if (title === '' || title.length > longestTitle) throw scenarioErrors.titleLength();
      const now = new Date();
      const work = ScenarioWork.of('written', { cityId: actor.homeCityId, personId: actor.personId }, now);
      const city = (await this.people.cities()).find(({ id }) => id === actor.homeCityId);
      const content = scenarioFrom(wish.template, work.id, title, wish.language, city ?? { name: 'Team', timeZone: 'Europe/Luxembourg' });
      const version = ScenarioVersion.draft(work, 1, content, actor.personId, now);
      this.access.require(actor, 'write', version);
      await this.scenarios.start(version, content);
      await this.idempotency.finish(actor.personId, key, { id: version.id });
      return version;
    });
  }
}
