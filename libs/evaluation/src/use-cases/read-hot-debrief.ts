import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { decisionMoments, knowledgeSpread, type KnowledgePiece, onceForLog, type Scenario } from '#exercise-engine';
import { type Exercise, type Member, ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import type { QuestionnaireAnswer } from '../domain/questionnaire-answer.ts';
import type { QuestionnaireResult } from '../domain/questionnaire-result.ts';
import { disclosedDecision, type DisclosedDecision, disclosedPiece } from '../domain/walk-through.ts';
import { CardRepository } from '../persistence/card.repository.ts';
import { type Board, HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { type NamedAnswer, QuestionnaireRepository } from '../persistence/questionnaire.repository.ts';

const piecesOnce = onceForLog(knowledgeSpread);
const momentsOnce = onceForLog(decisionMoments);

export interface SeenHotDebrief extends Board {
  readonly exercise: Exercise;
  readonly scenario: Scenario;
  readonly ownCards: readonly string[];
  readonly ownVotes: readonly string[];
  readonly isAsked: boolean;
  readonly ownAnswer: { readonly answered: boolean; readonly answer: QuestionnaireAnswer | null };
}

/** What everybody with a seat sees after the end of play. */
@Injectable()
export class ReadHotDebrief {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly hotDebriefs: HotDebriefRepository,
    private readonly cards: CardRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  async execute(actor: Actor, exerciseId: ExerciseId): Promise<SeenHotDebrief> {
    const { exercise, scenario, seat } = await this.seatAfterPlay(actor, exerciseId);
    const board = await this.hotDebriefs.board(exerciseId);
    return this.transaction.read(actor, async () => {
      const own = await this.cards.ownedBy(exerciseId, actor.personId);
      const isAsked = await this.questionnaires.isAsked(exerciseId, actor.personId);
      const ownAnswer = await this.questionnaires.ownAnswer(exerciseId, actor.personId);
      return { ...board, cards: cardsFor(seat, board), exercise, scenario, ownCards: own.cards, ownVotes: own.votes, isAsked, ownAnswer };
    });
  }

  /** Who knew what when, and each decision with what was known at that second. */
  async walkThrough(actor: Actor, exerciseId: ExerciseId): Promise<{ pieces: readonly KnowledgePiece[]; decisions: readonly DisclosedDecision[] }> {
    const { seat, exercise, scenario, entries } = await this.debrief.whole(actor, exerciseId, 'debrief');
    if (exercise.status !== 'ended') throw hotDebriefErrors.notEnded();
    return {
      pieces: piecesOnce(scenario, entries).map((piece) => disclosedPiece(seat, piece)),
      decisions: momentsOnce(scenario, entries).map((moment) => disclosedDecision(seat, moment)),
    };
  }

  /** What was answered together, once the questionnaire is closed; not for spectators. */
  async results(actor: Actor, exerciseId: ExerciseId): Promise<readonly { readonly team: string; readonly result: QuestionnaireResult }[]> {
    const { seat } = await this.seatAfterPlay(actor, exerciseId);
    this.access.require(actor, 'evaluate', seat);
    return this.transaction.read(actor, () => this.questionnaires.results(exerciseId));
  }

  /** For the staff; none where the questionnaire is anonymous. */
  async namedAnswers(actor: Actor, exerciseId: ExerciseId): Promise<readonly NamedAnswer[]> {
    const { seat } = await this.seatAfterPlay(actor, exerciseId);
    this.access.require(actor, 'read-named-answers', seat);
    return this.transaction.read(actor, () => this.questionnaires.namedAnswers(exerciseId));
  }

  private async seatAfterPlay(actor: Actor, exerciseId: ExerciseId): Promise<{ seat: Member; exercise: Exercise; scenario: Scenario }> {
    const found = await this.debrief.look(actor, exerciseId);
    this.access.require(actor, 'debrief', found.seat);
    if (found.exercise.status !== 'ended') throw hotDebriefErrors.notEnded();
    return found;
  }
}

/** What the director hid stays with the staff. */
export const cardsFor = ({ role }: Pick<Member, 'role'>, { cards }: Board): Board['cards'] =>
  role === 'participant' || role === 'spectator' ? cards.filter(({ hidden }) => !hidden) : cards;
