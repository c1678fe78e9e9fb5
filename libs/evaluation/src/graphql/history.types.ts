import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Response } from '#exercise-engine';
import { LocalizedTextScalar } from '#exercises';
import type { CityId, ExerciseId, LocalizedText } from '#kernel';

const ResponseEnum = { DETECT: 'detect', DECIDE: 'decide', INFORM: 'inform', NOTIFY: 'notify' } as const satisfies Record<string, Response>;
registerEnumType(ResponseEnum, { name: 'Response', description: 'First alert opened, first decision taken, first time that others were told, first statutory notification.' });

@ObjectType('HistoryExercise')
export class HistoryExerciseType {
  @Field(() => ID) id: ExerciseId;
  @Field() title: string;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
}

@ObjectType('HistoryCity')
export class HistoryCityType {
  @Field(() => ID) id: CityId;
  @Field() name: string;
}

@ObjectType('ResponseFigure', { description: 'How long a team of a city took in one exercise. Milliseconds of exercise time.' })
export class ResponseFigureType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field(() => ID) cityId: CityId;
  @Field() team: string;
  @Field(() => ResponseEnum) response: Response;
  @Field(() => Float, { nullable: true, description: 'When something first called for it; null if nothing did.' }) sinceMs: number | null;
  @Field(() => Float, { nullable: true, description: 'Until it was first done; null if it was not.' }) tookMs: number | null;
}

@ObjectType('ObjectiveFigure')
export class ObjectiveFigureType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field(() => ID) cityId: CityId;
  @Field() team: string;
  @Field() objective: string;
  @Field(() => Float, { description: 'From 0, unable to be performed, to 3, performed without challenges.' }) points: number;
  @Field({ description: 'The official mark; else the average of the raters.' }) isOfficial: boolean;
}

@ObjectType('HistoryObjective')
export class HistoryObjectiveType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
}

@ObjectType('History', { description: 'Over all ended exercises in which the viewer has a seat, as far as the viewer may see their figures.' })
export class HistoryType {
  @Field(() => [HistoryExerciseType], { description: 'The earliest first.' }) exercises: readonly HistoryExerciseType[];
  @Field(() => Int, { description: 'Exercises that are still to be worked out: ask again.' }) pending: number;
  @Field(() => [HistoryCityType]) cities: readonly HistoryCityType[];
  @Field(() => [HistoryObjectiveType], { description: 'Of all exercises, each key once, titled as in the latest.' }) objectives: readonly HistoryObjectiveType[];
  @Field(() => [ResponseFigureType]) responses: readonly ResponseFigureType[];
  @Field(() => [ObjectiveFigureType]) marks: readonly ObjectiveFigureType[];
}
