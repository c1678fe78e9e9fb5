import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { RegimeInPlay, Scenario } from '#exercise-engine';
import type { FileId } from '#files';
import { type ExerciseId, hashOf, newId, type PersonId, type ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { IsNull } from 'typeorm';
import { Exercise, type PlayedScenarioId } from '../domain/exercise.entity.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { Member } from '../domain/member.entity.ts';

@Injectable()
export class ExerciseRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: ExerciseId): Promise<Exercise> {
    const exercise = await (await this.transaction.manager()).getRepository(Exercise).findOneBy({ id });
    if (!exercise) throw exerciseErrors.notFound();
    return exercise;
  }

  /** Those in which the person of this transaction has a seat. */
  async visible(): Promise<Exercise[]> {
    return (await this.transaction.manager()).getRepository(Exercise).find({ order: { createdAt: 'DESC' }, take: 200 });
  }

  async add(exercise: Exercise): Promise<void> {
    // Without RETURNING: nobody has a seat yet, so nobody may read the row.
    await (await this.transaction.manager()).createQueryBuilder().insert().into(Exercise).values(exercise).updateEntity(false).execute();
  }

  /** The copy of this content that is played, new or not: each content is kept once and never changes. For those who plan. */
  async keepPlayed(content: Scenario, versionId: ScenarioId): Promise<PlayedScenarioId> {
    const [kept] = await this.transaction.query<{ id: PlayedScenarioId }>('select exercises.keep_played($1, $2, $3) as id', [newId(), JSON.stringify(content), hashOf(content)]);
    if (!kept) throw new Error('The copy of a scenario was not kept');
    if (content.attachments?.length) await this.transaction.query('select exercises.keep_attachments($1, $2)', [kept.id, versionId]);
    return kept.id;
  }

  /** The file with this hash, for the staff and for whom the log says that it was delivered. Throws NOT_FOUND. */
  async fileOf({ playedScenarioId }: Exercise, sha256: string): Promise<FileId> {
    const [row] = await this.transaction.query<{ id: FileId }>('select file_id as id from exercises.attachment where scenario_id = $1 and sha256 = $2', [playedScenarioId, sha256]);
    if (!row) throw exerciseErrors.fileNotFound();
    return row.id;
  }

  /** For the staff. */
  async played({ playedScenarioId }: Exercise): Promise<Scenario> {
    const [row] = await this.transaction.query<{ content: Scenario }>('select content from exercises.scenario where id = $1', [playedScenarioId]);
    if (!row) throw exerciseErrors.notFound();
    return row.content;
  }

  async members(exerciseIds: readonly ExerciseId[]): Promise<Member[]> {
    return (await this.memberRows())
      .createQueryBuilder('member')
      .where('member.exerciseId = any(:exerciseIds) and member.removedAt is null', { exerciseIds })
      .orderBy('member.team')
      .addOrderBy('member.name')
      .getMany();
  }

  async member(exerciseId: ExerciseId, personId: PersonId): Promise<Member | null> {
    return (await this.memberRows()).findOneBy({ exerciseId, personId, removedAt: IsNull() });
  }

  /** The actor's own seat. An exercise without one looks like one that does not exist. */
  async seatOf(actor: Actor, exerciseId: ExerciseId): Promise<Member> {
    const member = await this.member(exerciseId, actor.personId);
    if (!member) throw exerciseErrors.notFound();
    return member;
  }

  /** Gives a seat or changes the one that is there; a person sits in a changed one from now on. Not by ON CONFLICT: that asks for the right to read a row before its owner has any seat. */
  async seat({ exerciseId, personId, name, cityId, role, team }: Pick<Member, 'exerciseId' | 'personId' | 'name' | 'cityId' | 'role' | 'team'>): Promise<void> {
    const rows = await this.memberRows();
    const kept = await rows.update({ exerciseId, personId, role, team: team ?? IsNull(), removedAt: IsNull() }, { name });
    if (kept.affected !== 0) return;
    const seatedAt = new Date();
    const { affected } = await rows.update({ exerciseId, personId }, { name, role, team, removedAt: null, seatedAt });
    if (affected === 0) await rows.createQueryBuilder().insert().values({ exerciseId, personId, name, cityId, role, team, seatedAt }).updateEntity(false).execute();
  }

  /** Asked once the exercise is locked, so that two directors cannot leave it to each other. Throws PRECONDITION_FAILED `exercises.last-director`. */
  async requireDirector(exerciseId: ExerciseId): Promise<void> {
    if (!(await (await this.memberRows()).existsBy({ exerciseId, role: 'director', removedAt: IsNull() }))) throw exerciseErrors.lastDirector();
  }

  async remove(exerciseId: ExerciseId, personId: PersonId): Promise<void> {
    await this.transaction.query('update exercises.member set removed_at = clock_timestamp() where exercise_id = $1 and person_id = $2', [exerciseId, personId]);
  }

  /** The regimes of the cities that play which are valid today, for who directs the exercise. */
  regimesInPlay(exerciseId: ExerciseId): Promise<RegimeInPlay[]> {
    return this.transaction.query('select * from exercises.regimes_in_play($1)', [exerciseId]);
  }

  private async memberRows() {
    return (await this.transaction.manager()).getRepository(Member);
  }
}
