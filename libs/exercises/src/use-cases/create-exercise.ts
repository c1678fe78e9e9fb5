import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ExerciseId, ScenarioId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { TakeToPlay } from '#scenarios';
import { Exercise } from '../domain/exercise.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { WriteLog } from './write-log.ts';

@Injectable()
export class CreateExercise {
  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly library: TakeToPlay,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly log: WriteLog,
  ) {}

  /** Who makes an exercise directs it. */
  async execute(actor: Actor, key: string, scenarioId: ScenarioId, title: string): Promise<Exercise> {
    const id = await this.transaction.run(actor, () => this.create(actor, key, scenarioId, title));
    return this.transaction.read(actor, () => this.exercises.get(id));
  }

  private async create(actor: Actor, key: string, scenarioId: ScenarioId, title: string): Promise<ExerciseId> {
    const answered = await this.idempotency.begin<{ id: ExerciseId }>(actor.personId, key, { createExercise: { scenarioId, title } });
    if (answered) return answered.id;
    const content = await this.library.execute(actor, scenarioId);
    const playedScenarioId = await this.exercises.keepPlayed(content, scenarioId);
    const exercise = Exercise.of({ scenarioId, playedScenarioId }, content, title, actor.personId, new Date());
    this.access.require(actor, 'plan', exercise);

    await this.exercises.add(exercise);
    const director = { id: actor.personId, name: actor.name, role: 'director' as const };
    await this.exercises.seat({ exerciseId: exercise.id, personId: actor.personId, name: actor.name, cityId: actor.homeCityId, role: 'director', team: null });
    await this.idempotency.finish(actor.personId, key, { id: exercise.id });
    await this.log.execute(exercise.id, { type: 'seat-member', member: director, team: null }, { ...director, team: null }, null);
    return exercise.id;
  }
}
