import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ScenarioForecast', { description: 'What was kept of a rehearsal.' })
export class ScenarioForecastType {
  @Field() keptAt: Date;
  @Field(() => Int) runs: number;
  @Field(() => Int) seed: number;
}
