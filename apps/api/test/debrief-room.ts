import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import type { Client } from './client.ts';
import type { Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

export interface SeenHotDebrief {
  readonly answered: number;
  readonly participants: number;
  readonly isAsked: boolean;
  readonly hasAnswered: boolean;
  readonly ownAnswer: { readonly scales: readonly { readonly question: string; readonly value: number }[] } | null;
  readonly cards: readonly { readonly id: string; readonly body: string; readonly votes: number; readonly reworded: boolean; readonly hidden: boolean; readonly mergedInto: string | null; readonly team: string | null }[];
  readonly ownCards: readonly string[];
  readonly ownVotes: readonly string[];
}

/** Four players for Metz and one for Trier, who have told and decided something each; the play has ended unless said otherwise. */
export class DebriefRoom {
  private constructor(
    readonly exercise: TestExercise,
    readonly director: Client,
    readonly metz: readonly [Client, Client, Client, Client],
    readonly trier: Client,
    readonly observer: Client,
    readonly spectator: Client,
  ) {}

  static async open(harness: Harness, { ended = true }: { ended?: boolean } = {}): Promise<DebriefRoom> {
    const city = await aCity();
    const people: TestPerson[] = [];
    while (people.length < 7) people.push(await aPerson({ city }));
    const [one, two, three, four, trier, observer, spectator] = people as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
    const exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [one, two, three, four], trier: [trier] }, staff: { observer: [observer], spectator: [spectator] }, running: true });
    const { director, play } = exercise;
    for (const inject of ['metz/mail', 'metz/choice', 'trier/choice']) await play(director, { type: 'release-inject', inject });
    await play(one, { type: 'open-inject', inject: 'metz/mail' });
    await play(one, { type: 'share-information', to: ['trier'], text: 'Told by Metz' });
    await play(one, { type: 'share-information', to: ['trier'], text: 'Look at this', inject: 'metz/mail' });
    await play(two, { type: 'decide', inject: 'metz/choice', option: 'go', considered: ['stop'], rationale: 'Reason of Metz', decidedBy: 'Mayor of Metz' });
    await play(trier, { type: 'decide', inject: 'trier/choice', option: 'stop', considered: [], rationale: 'Reason of Trier', decidedBy: 'Mayor of Trier' });
    if (ended) await play(director, { type: 'end' });
    return new DebriefRoom(exercise, harness.as(director), [harness.as(one), harness.as(two), harness.as(three), harness.as(four)], harness.as(trier), harness.as(observer), harness.as(spectator));
  }

  get id(): string {
    return this.exercise.id;
  }

  see(client: Client): Promise<SeenHotDebrief> {
    return client.ask('query', 'hotDebrief', { exerciseId: this.id });
  }

  /** `CODE reason`, or `done`. */
  outcome(client: Client, mutation: string, variables: object = {}): Promise<string> {
    return client.outcome('mutation', mutation, { exerciseId: this.id, ...variables });
  }

  /** Under the promise that stands, unless said otherwise. */
  async answer(client: Client, text: string, value = 4, promised?: boolean): Promise<string> {
    const [row] = await sql<{ anonymous: boolean }>('select anonymous from evaluation.hot_debrief where exercise_id = $1', [this.id]);
    return this.outcome(client, 'answerQuestionnaire', { anonymous: promised ?? row?.anonymous ?? true, input: { scales: [{ question: 'roles', value }], texts: [{ question: 'helped', text }], self: [{ objective: 'objective', rating: 'S' }] } });
  }

  /** By the director; it must succeed. */
  direct(mutation: string, variables: object = {}): Promise<unknown> {
    return this.director.do(mutation, { exerciseId: this.id, ...variables });
  }
}
