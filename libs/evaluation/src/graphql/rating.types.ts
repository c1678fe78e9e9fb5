import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextScalar } from '#exercises';
import { DirectoryEntryType } from '#identity';
import type { ExerciseId, LocalizedText } from '#kernel';
import type { Mark } from '../domain/rating.entity.ts';

export const MarkEnum = { P: 'P', S: 'S', M: 'M', U: 'U' } as const satisfies Record<Mark, Mark>;
registerEnumType(MarkEnum, { name: 'Mark', description: 'Performed without challenges, with some, with major challenges, unable to be performed.' });

@ObjectType('Rating', { description: 'What one rater thinks of one objective and one team.' })
export class RatingType {
  @Field(() => DirectoryEntryType, { description: 'Name and city as they were.' }) rater: DirectoryEntryType;
  @Field(() => MarkEnum, { nullable: true, description: 'Null when it could not be observed.' }) mark: Mark | null;
  @Field() comment: string;
  @Field(() => Int, { nullable: true, description: 'Evidence: numbers of the log, both included.' }) fromSeq: number | null;
  @Field(() => Int, { nullable: true }) toSeq: number | null;
  @Field(() => Int, { description: 'What the next version must name.' }) version: number;
  @Field() ratedAt: Date;
}

@ObjectType('EarlierRating', { description: 'A rating that a later version replaced.' })
export class EarlierRatingType extends RatingType {
  @Field({ description: 'An official mark.' }) official: boolean;
}

@ObjectType('MarkAverage')
export class MarkAverageType {
  @Field(() => Float, { description: 'From 0, unable to be performed, to 3, performed without challenges.' }) average: number;
  @Field(() => Int) count: number;
}

@ObjectType('FiveViews', { description: 'One objective and one team, seen from five sides.' })
export class FiveViewsType {
  @Field() objective: string;
  @Field() team: string;
  @Field(() => MarkEnum, { nullable: true, description: "The viewer's own mark: as a rater, or as a participant of the team." }) self: Mark | null;
  @Field(() => MarkAverageType, { nullable: true, description: 'Of what the participants of the team answered, where they are enough.' }) teamAssessment: MarkAverageType | null;
  @Field(() => MarkAverageType, { nullable: true, description: "Of the raters of the viewer's home city; for the staff." }) ownCity: MarkAverageType | null;
  @Field(() => MarkAverageType, { nullable: true, description: 'Of all raters; for the staff.' }) allCities: MarkAverageType | null;
  @Field(() => RatingType, { nullable: true }) official: RatingType | null;
  @Field(() => [RatingType], { description: 'Each rater; for the staff.' }) raters: readonly RatingType[];
}

@ObjectType('RaterAgreement')
export class RaterAgreementType {
  @Field(() => Float, { nullable: true, description: "Krippendorff's alpha, ordinal; null when nothing can be compared." }) alpha: number | null;
  @Field(() => Int, { description: 'Objectives of teams that two raters or more marked.' }) units: number;
  @Field(() => Int) raters: number;
}

@ObjectType('EvaluatedObjective')
export class EvaluatedObjectiveType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar, { nullable: true }) description?: LocalizedText;
  @Field(() => LocalizedTextScalar, { nullable: true }) capability?: LocalizedText;
}

@ObjectType('EvaluatedTeam')
export class EvaluatedTeamType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
}

@ObjectType('EvaluationCan', { description: 'What the interface offers the viewer; the server decides again at each call.' })
export class EvaluationCanType {
  @Field({ description: 'Rate, and overrule expectations.' }) rate: boolean;
  @Field() markOfficially: boolean;
  @Field({ description: 'See each rater, and the log.' }) seeRaters: boolean;
}

@ObjectType('Evaluation')
export class EvaluationType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field() title: string;
  @Field(() => LocalizedTextScalar) scenarioTitle: LocalizedText;
  @Field({ description: 'Play is over.' }) hasEnded: boolean;
  @Field() hasStarted: boolean;
  @Field(() => [EvaluatedObjectiveType]) objectives: readonly EvaluatedObjectiveType[];
  @Field(() => [EvaluatedTeamType]) teams: readonly EvaluatedTeamType[];
  @Field(() => [FiveViewsType]) cells: readonly FiveViewsType[];
  @Field(() => RaterAgreementType, { nullable: true }) agreement: RaterAgreementType | null;
  @Field(() => EvaluationCanType) can: EvaluationCanType;
}
