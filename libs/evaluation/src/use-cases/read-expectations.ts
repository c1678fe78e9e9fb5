import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type Expectation, forTeam, type JudgedExpectation, type LogEntry } from '#exercise-engine';
import { type Member, ReadDebrief, type WholeLog } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { RuledJudgement, Ruling } from '../domain/ruling.entity.ts';
import { type Sight, sightOf } from '../domain/sight.ts';
import { RulingRepository } from '../persistence/ruling.repository.ts';
import { judgedOnce } from '../report/facts.ts';
import { lineOf, type LogLine } from './read-log-lines.ts';

/** What one team was expected to do, and how far it did. */
export interface SeenExpectation {
  readonly team: string;
  readonly expectation: Expectation;
  /** From the log; null while nothing is settled, or when it was never asked of the team. */
  readonly judged: JudgedExpectation | null;
  readonly evidence: readonly LogLine[];
  readonly rulings: readonly Ruling[];
  /** The judgement that counts: of the last ruling, else from the log. */
  readonly judgement: RuledJudgement | null;
}

@Injectable()
export class ReadExpectations {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly rulings: RulingRepository,
  ) {}

  /** By team, as the scenario lists them. The evidence is what the reader could have seen anyway. */
  async execute(actor: Actor, id: ExerciseId): Promise<readonly SeenExpectation[]> {
    const { seat, sight, scenario, entries } = await this.log(actor, id);
    const rulings = await this.transaction.read(actor, () => this.rulings.ofExercise(id));
    const judged = judgedOnce(scenario, entries);
    return scenario.teams.filter(({ key }) => sight.sees(key)).flatMap(({ key: team }) =>
      (scenario.expectations ?? []).filter(({ to }) => to === 'all' || to.includes(team)).map((expectation): SeenExpectation => {
        const here = (one: { readonly team: string; readonly expectation: string }): boolean => one.team === team && one.expectation === expectation.key;
        const found = judged.find(here) ?? null;
        const ruled = rulings.filter(here);
        const evidence = (found?.evidence ?? []).flatMap((seq) => entries[seq - 1] ?? []).flatMap((entry) => shownTo(seat, sight, entry)).map((entry) => lineOf(scenario, entry));
        return { team, expectation, judged: found, evidence, rulings: ruled, judgement: ruled.at(-1)?.judgement ?? found?.judgement ?? null };
      }),
    );
  }

  private async log(actor: Actor, id: ExerciseId): Promise<WholeLog & { sight: Sight }> {
    const { seat, exercise } = await this.debrief.look(actor, id);
    this.access.require(actor, 'evaluate', seat);
    const sight = sightOf(seat, exercise);
    return { ...(await this.debrief.whole(actor, id, 'debrief')), sight };
  }
}

function shownTo({ team }: Pick<Member, 'team'>, { isStaff }: Sight, entry: LogEntry): LogEntry[] {
  if (isStaff) return [entry];
  return entry.audience === 'all' || entry.audience === `team:${team}` ? [forTeam(entry)] : [];
}
