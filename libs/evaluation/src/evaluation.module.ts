import { Module } from '@nestjs/common';
import { ExercisesModule } from '#exercises';

@Module({
  imports: [ExercisesModule],
  providers: [],
})
export class EvaluationModule {}
