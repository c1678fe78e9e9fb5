import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** Tells whether the hot debrief is open, and who looks at it. */
export const hotDebriefExerciseQuery = graphql(`
  query hotDebriefExercise($exerciseId: ID!) {
    exercise(id: $exerciseId) { id title scenarioTitle status teams { key name } mySeat { role team } }
  }
`);

export const hotDebriefQuery = graphql(`
  query hotDebriefView($exerciseId: ID!) {
    hotDebrief(exerciseId: $exerciseId) {
      exerciseId version questionnaire anonymous answered participants cardsState step momentMs focus
      cards { id polarity team body reworded hidden mergedInto votes }
      questions { key kind text }
      objectives { key title }
      ownCards ownVotes isAsked hasAnswered
      ownAnswer { scales { question value } texts { question text } self { objective rating } }
    }
  }
`);

/** Named as the gateway shares its frames. */
export const hotDebriefSubscription = graphql(`
  subscription hotDebrief($exerciseId: ID!) {
    hotDebrief(exerciseId: $exerciseId) {
      exerciseId version questionnaire anonymous answered participants cardsState step momentMs focus
      cards { id polarity team body reworded hidden mergedInto votes }
    }
  }
`);

export const playQuery = graphql(`
  query hotDebriefPlay($exerciseId: ID!) {
    debrief(exerciseId: $exerciseId) {
      durationMs
      phases { key title startsAtMs }
      teams {
        key name shared
        injects { inject title channel outcome dueMs releasedMs openedMs answeredMs decidedMs deadlineMs decision deadlineMissed }
      }
    }
    walkThrough(exerciseId: $exerciseId) {
      pieces { key title text delivered { team atMs } known { team atMs afterMs from } told { from to atMs } }
      decisions {
        seq atMs team inject title prompt deliveredMs deadlineMs rationale decidedBy
        options { key label considered chosen }
        receivedCount received { inject title channel deliveredMs openedMs }
        openAsks { inject title deadlineMs }
        toldCount told { from atMs text }
        milestones { key title atMs }
      }
    }
  }
`);

export const resultsQuery = graphql(`
  query questionnaireResults($exerciseId: ID!) {
    questionnaireResults(exerciseId: $exerciseId) {
      team answers
      scales { question counts }
      self { objective P S M U cannotSay }
      texts { question texts }
    }
  }
`);

export const namedAnswersQuery = graphql(`
  query namedAnswers($exerciseId: ID!) {
    namedAnswers(exerciseId: $exerciseId) {
      name team
      answer { scales { question value } texts { question text } self { objective rating } }
    }
  }
`);

export const openQuestionnaire = graphql(`mutation openQuestionnaire($exerciseId: ID!, $anonymous: Boolean!, $idempotencyKey: ID!) { openQuestionnaire(exerciseId: $exerciseId, anonymous: $anonymous, idempotencyKey: $idempotencyKey) }`);
export const closeQuestionnaire = graphql(`mutation closeQuestionnaire($exerciseId: ID!, $idempotencyKey: ID!) { closeQuestionnaire(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) }`);
export const answerQuestionnaire = graphql(`mutation answerQuestionnaire($exerciseId: ID!, $anonymous: Boolean!, $input: QuestionnaireInput!, $idempotencyKey: ID!) { answerQuestionnaire(exerciseId: $exerciseId, anonymous: $anonymous, input: $input, idempotencyKey: $idempotencyKey) }`);
export const leadWalkThrough = graphql(`
  mutation leadWalkThrough($exerciseId: ID!, $step: DebriefStep!, $momentMs: Float!, $focus: String, $idempotencyKey: ID!) {
    leadWalkThrough(exerciseId: $exerciseId, step: $step, momentMs: $momentMs, focus: $focus, idempotencyKey: $idempotencyKey)
  }
`);
export const collectCards = graphql(`mutation collectCards($exerciseId: ID!, $open: Boolean!, $idempotencyKey: ID!) { collectCards(exerciseId: $exerciseId, open: $open, idempotencyKey: $idempotencyKey) }`);
export const addCard = graphql(`mutation addCard($exerciseId: ID!, $polarity: CardPolarity!, $body: String!, $idempotencyKey: ID!) { addCard(exerciseId: $exerciseId, polarity: $polarity, body: $body, idempotencyKey: $idempotencyKey) }`);
export const editCard = graphql(`
  mutation editCard($exerciseId: ID!, $cardId: ID!, $polarity: CardPolarity!, $body: String!, $idempotencyKey: ID!) {
    editCard(exerciseId: $exerciseId, cardId: $cardId, polarity: $polarity, body: $body, idempotencyKey: $idempotencyKey)
  }
`);
export const removeCard = graphql(`mutation removeCard($exerciseId: ID!, $cardId: ID!, $idempotencyKey: ID!) { removeCard(exerciseId: $exerciseId, cardId: $cardId, idempotencyKey: $idempotencyKey) }`);
export const voteCard = graphql(`mutation voteCard($exerciseId: ID!, $cardId: ID!, $given: Boolean!, $idempotencyKey: ID!) { voteCard(exerciseId: $exerciseId, cardId: $cardId, given: $given, idempotencyKey: $idempotencyKey) }`);
export const hideCard = graphql(`mutation hideCard($exerciseId: ID!, $cardId: ID!, $hidden: Boolean!, $idempotencyKey: ID!) { hideCard(exerciseId: $exerciseId, cardId: $cardId, hidden: $hidden, idempotencyKey: $idempotencyKey) }`);
export const mergeCards = graphql(`mutation mergeCards($exerciseId: ID!, $cardId: ID!, $into: ID, $idempotencyKey: ID!) { mergeCards(exerciseId: $exerciseId, cardId: $cardId, into: $into, idempotencyKey: $idempotencyKey) }`);

export type HotDebrief = ResultOf<typeof hotDebriefQuery>['hotDebrief'];
export type DebriefStep = HotDebrief['step'];
export type Card = HotDebrief['cards'][number];
export type Play = ResultOf<typeof playQuery>;
export type TeamPlay = Play['debrief']['teams'][number];
export type Piece = Play['walkThrough']['pieces'][number];
export type Decision = Play['walkThrough']['decisions'][number];
export type Result = ResultOf<typeof resultsQuery>['questionnaireResults'][number];
export type ExerciseHead = ResultOf<typeof hotDebriefExerciseQuery>['exercise'];
