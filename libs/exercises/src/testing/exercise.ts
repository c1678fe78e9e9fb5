import type { Actor } from '#access';
import type { Command, ExerciseRole, Scenario } from '#exercise-engine';
import { aPerson, type TestPerson } from '#identity/testing';
import { type ExerciseId, newId, type SessionId } from '#kernel';
import { unique } from '#persistence/testing';
import { aLibraryScenario, type TestScenario } from '#scenarios/testing';
import type { WholeLog } from '../use-cases/read-debrief.ts';
import { useCases } from './use-cases.ts';

type Staff = Partial<Record<Exclude<ExerciseRole, 'director' | 'participant'>, readonly TestPerson[]>>;

interface Wish {
  /** Content, or a scenario that is in the library already. */
  readonly scenario?: Partial<Scenario> | TestScenario;
  readonly title?: string;
  readonly director?: TestPerson;
  /** Participants by key of their team. */
  readonly teams?: Readonly<Record<string, readonly TestPerson[]>>;
  readonly staff?: Staff;
  /** Briefed and started. */
  readonly running?: boolean;
}

export interface TestExercise {
  readonly id: ExerciseId;
  readonly title: string;
  readonly director: TestPerson;
  readonly scenario: TestScenario;
  /** A command, past GraphQL. */
  play(person: TestPerson, command: Command): Promise<void>;
  /** The log as the debrief reads it, past GraphQL. */
  read(person: TestPerson): Promise<WholeLog>;
}

/** An exercise as the use cases make it, with everybody in their seat. */
export async function anExercise({ scenario = {}, title = unique('Exercise'), director, teams = {}, staff = {}, running = false }: Wish = {}): Promise<TestExercise> {
  const chief = director ?? (await aPerson({ city: null, networkRoles: ['network-coordinator'] }));
  const library = 'content' in scenario && 'id' in scenario ? scenario : await aLibraryScenario(scenario);
  const { create, seat, play, read } = await useCases();
  const { id } = await create.execute(actorOf(chief), unique('create'), library.id, title);
  const sit = (person: TestPerson, role: ExerciseRole, team: string | null) =>
    seat.execute(actorOf(chief), unique('seat'), { exerciseId: id, personId: person.id, role, team });
  for (const [team, people] of Object.entries(teams)) for (const person of people) await sit(person, 'participant', team);
  for (const [role, people] of Object.entries(staff) as [ExerciseRole, readonly TestPerson[]][]) for (const person of people) await sit(person, role, null);
  const exercise = {
    id,
    title,
    director: chief,
    scenario: library,
    read: (person: TestPerson): Promise<WholeLog> => read.whole(actorOf(person), id, 'debrief'),
    play: async (person: TestPerson, command: Command): Promise<void> => void (await play.execute(actorOf(person), id, unique('command'), command)),
  };
  if (running) for (const type of ['brief', 'start'] as const) await exercise.play(chief, { type });
  return exercise;
}

const actorOf = ({ id, name, cityId }: TestPerson): Actor => ({
  personId: id,
  sessionId: newId<SessionId>(),
  sessionEndsAt: new Date(8_640_000_000_000_000),
  name,
  homeCityId: cityId,
  cityRoles: cityId ? [{ cityId, role: 'ciso' }] : [],
  networkRoles: cityId ? [] : ['network-coordinator'],
});
