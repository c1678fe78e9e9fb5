import { Access } from '#access';
import { City, identityPolicy, Person, PersonRepository } from '#identity';
import { AuditChain, Idempotency, serverDataSource, Transaction } from '#persistence';
import { atTheEnd, serverUrl } from '#persistence/testing';
import { scenarioPolicy, ScenarioRepository, ScenarioShare, ScenarioVersion, ScenarioWork, TakeToPlay } from '#scenarios';
import { Exercise } from '../domain/exercise.entity.ts';
import { exercisePolicy } from '../domain/exercise.policy.ts';
import { Member } from '../domain/member.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { LogRepository } from '../persistence/log.repository.ts';
import { CreateExercise } from '../use-cases/create-exercise.ts';
import { LiveStates } from '../use-cases/live-states.ts';
import { PlayExercise } from '../use-cases/play-exercise.ts';
import { ReadDebrief } from '../use-cases/read-debrief.ts';
import { SeatMember } from '../use-cases/seat-member.ts';
import { WriteLog } from '../use-cases/write-log.ts';

interface UseCases {
  readonly create: CreateExercise;
  readonly seat: SeatMember;
  readonly play: PlayExercise;
  readonly read: ReadDebrief;
}

let assembled: Promise<UseCases> | null = null;

/** The real ones, over a connection of the server's role. */
export const useCases = (): Promise<UseCases> => (assembled ??= assemble());

async function assemble(): Promise<UseCases> {
  const dataSource = serverDataSource(serverUrl(), [City, Person, ScenarioWork, ScenarioVersion, ScenarioShare, Exercise, Member], []);
  await dataSource.initialize();
  atTheEnd(async () => {
    assembled = null;
    await dataSource.destroy();
  });
  const transaction = new Transaction(dataSource);
  const access = new Access([identityPolicy, exercisePolicy, scenarioPolicy]);
  const exercises = new ExerciseRepository(transaction);
  const logs = new LogRepository(transaction);
  const idempotency = new Idempotency(transaction);
  const log = new WriteLog(transaction, logs, new LiveStates(logs), new AuditChain(transaction));
  return {
    create: new CreateExercise(transaction, exercises, new TakeToPlay(new ScenarioRepository(transaction), access), access, idempotency, log),
    seat: new SeatMember(transaction, exercises, new PersonRepository(transaction), access, idempotency, log),
    play: new PlayExercise(transaction, exercises, access, idempotency, log),
    read: new ReadDebrief(transaction, exercises, logs, access),
  };
}
