import { Field, ID, ObjectType } from '@nestjs/graphql';
import { HotDebriefUpdateType } from './hot-debrief.types.ts';
import { AskedObjectiveType, QuestionnaireAnswerType, QuestionType } from './questionnaire.types.ts';

/** The hot debrief as one person sees it. */
@ObjectType('HotDebrief')
export class HotDebriefType extends HotDebriefUpdateType {
  @Field() title: string;
  @Field(() => [QuestionType]) questions: readonly QuestionType[];
  @Field(() => [AskedObjectiveType], { description: 'Asked of participants about their own team.' }) objectives: readonly AskedObjectiveType[];
  @Field(() => [ID]) ownCards: readonly string[];
  @Field(() => [ID]) ownVotes: readonly string[];
  @Field({ description: 'Whether the questionnaire is for the viewer: for participants who took part to the end of play.' }) isAsked: boolean;
  @Field() hasAnswered: boolean;
  @Field(() => QuestionnaireAnswerType, { nullable: true, description: 'Where the questionnaire goes by name.' }) ownAnswer: QuestionnaireAnswerType | null;
}
