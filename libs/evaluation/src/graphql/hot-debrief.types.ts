import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CardPolarity } from '../domain/card.entity.ts';
import type { DebriefStep, Doors } from '../domain/hot-debrief.entity.ts';
import { CardPolarityEnum, DebriefStepEnum, DoorsEnum } from './hot-debrief.enums.ts';

@ObjectType('DebriefCard', { description: 'A strength or a weakness that somebody in the room named.' })
export class DebriefCardType {
  @Field(() => ID) id: string;
  @Field(() => CardPolarityEnum) polarity: CardPolarity;
  @Field(() => String, { nullable: true, description: "The author's; null for the staff." }) team: string | null;
  @Field() body: string;
  @Field({ description: 'Its words changed after people had voted; those votes were taken back.' }) reworded: boolean;
  @Field({ description: 'By the director; only the staff see it.' }) hidden: boolean;
  @Field(() => ID, { nullable: true, description: 'The card that says the same, and counts its votes.' }) mergedInto: string | null;
  @Field(() => Int) votes: number;
}

@ObjectType('HotDebriefUpdate', { description: 'What everybody sees of a hot debrief, each time that changes.' })
export class HotDebriefUpdateType {
  @Field(() => ID) exerciseId: string;
  @Field(() => Int) version: number;
  @Field(() => DoorsEnum) questionnaire: Doors;
  @Field() anonymous: boolean;
  @Field(() => Int, { description: 'Participants who have answered.' }) answered: number;
  @Field(() => Int) participants: number;
  @Field(() => DoorsEnum, { description: 'Whether cards are collected.' }) cardsState: Doors;
  @Field(() => DebriefStepEnum, { description: 'Where the director has led the room.' }) step: DebriefStep;
  @Field(() => Float, { description: 'The moment of play that is talked about; milliseconds of exercise time.' }) momentMs: number;
  @Field(() => String, { nullable: true, description: 'Key of the piece of information, or `seq` of the decision, that is talked about.' }) focus: string | null;
  @Field(() => [DebriefCardType], { description: 'By votes, then by age.' }) cards: readonly DebriefCardType[];
}
