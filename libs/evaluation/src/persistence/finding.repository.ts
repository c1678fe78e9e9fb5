import { Injectable } from '@nestjs/common';
import type { CityId, ExerciseId } from '#kernel';
import { sqlStateOf, Transaction } from '#persistence';
import { IsNull } from 'typeorm';
import { Finding, type FindingId } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';

/** Findings that one person may have written in one exercise: with that bound, reading needs no cut. */
const mostOfWriter = 100;

/** Findings that the person of the transaction may see. */
@Injectable()
export class FindingRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Those of the first city first, in the order of their writing; withdrawn ones too. */
  async ofExercise(exerciseId: ExerciseId): Promise<Finding[]> {
    return (await this.rows()).find({ where: { exerciseId }, order: { ownerCityId: 'ASC', writtenAt: 'ASC', id: 'ASC' } });
  }

  /** Those that stand. */
  async ofCity(ownerCityId: CityId): Promise<Finding[]> {
    return (await this.rows()).find({ where: { ownerCityId, withdrawnAt: IsNull() }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  /** Exercises that have ended and cities for which the person of the transaction answers as CISO, the latest first. */
  officeOf(): Promise<{ exerciseId: ExerciseId; cityId: CityId; exercise: string; endedAt: Date }[]> {
    return this.transaction.query('select exercise_id as "exerciseId", city_id as "cityId", title as exercise, ended_at as "endedAt" from evaluation.office_exercises() order by ended_at desc, exercise_id, city_id');
  }

  async get(exerciseId: ExerciseId, id: FindingId): Promise<Finding> {
    const finding = await (await this.rows()).findOneBy({ exerciseId, id });
    if (!finding) throw reportErrors.findingNotFound();
    return finding;
  }

  /** Throws BAD_USER_INPUT when its evidence is not in the log, PRECONDITION_FAILED `evaluation.too-many-findings` to who wrote many. */
  async add(finding: Finding): Promise<void> {
    const { exerciseId, writtenBy } = finding;
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('evaluation.finding' || $1, 0))`, [writtenBy]);
    if ((await (await this.rows()).countBy({ exerciseId, writtenBy })) >= mostOfWriter) throw reportErrors.tooManyFindings(mostOfWriter);
    await (await this.rows()).createQueryBuilder().insert().values(finding).updateEntity(false).execute().catch(beyondLog);
  }

  /** Throws CONFLICT when somebody else was there since it was read. */
  async save({ exerciseId, id, ownerCityId: _city, ...changed }: Finding, was: Pick<Finding, 'version' | 'state'>): Promise<void> {
    const { affected } = await (await this.rows()).update({ exerciseId, id, version: was.version, state: was.state, withdrawnAt: IsNull() }, changed).catch(beyondLog);
    if (affected !== 1) throw reportErrors.findingChanged({});
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Finding);
  }
}

function beyondLog(error: unknown): never {
  throw sqlStateOf(error) === '23503' ? reportErrors.evidenceBeyondLog() : error;
}
