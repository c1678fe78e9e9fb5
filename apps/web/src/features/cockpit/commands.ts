import { graphql } from '../../graphql/graphql.ts';

export const Brief = graphql(`mutation briefExercise($exerciseId: ID!, $idempotencyKey: ID!) { briefExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const Start = graphql(`mutation startExercise($exerciseId: ID!, $idempotencyKey: ID!) { startExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const Pause = graphql(`mutation pauseExercise($exerciseId: ID!, $idempotencyKey: ID!) { pauseExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const Resume = graphql(`mutation resumeExercise($exerciseId: ID!, $idempotencyKey: ID!) { resumeExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const DeclareRealIncident = graphql(`mutation declareRealIncident($exerciseId: ID!, $idempotencyKey: ID!) { declareRealIncident(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const ChangeSpeed = graphql(`mutation changeSpeed($exerciseId: ID!, $rate: Float!, $idempotencyKey: ID!) { changeSpeed(exerciseId: $exerciseId, rate: $rate, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const JumpAhead = graphql(`mutation jumpAhead($exerciseId: ID!, $toMs: Float!, $passed: PassedInjects!, $idempotencyKey: ID!) { jumpAhead(exerciseId: $exerciseId, toMs: $toMs, passed: $passed, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const NextPhase = graphql(`mutation nextPhase($exerciseId: ID!, $passed: PassedInjects!, $idempotencyKey: ID!) { nextPhase(exerciseId: $exerciseId, passed: $passed, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const End = graphql(`mutation endExercise($exerciseId: ID!, $idempotencyKey: ID!) { endExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { exerciseMs } }`);

export const ReleaseInject = graphql(`mutation releaseInject($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) { releaseInject(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const HoldInject = graphql(`mutation holdInject($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) { holdInject(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const SkipInject = graphql(`mutation skipInject($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) { skipInject(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const ReplanInject = graphql(`mutation replanInject($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) { replanInject(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const EditInject = graphql(`mutation editInject($exerciseId: ID!, $inject: ID!, $content: InjectContentInput!, $idempotencyKey: ID!) { editInject(exerciseId: $exerciseId, inject: $inject, content: $content, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const ImproviseInject = graphql(`mutation improviseInject($exerciseId: ID!, $input: ImproviseInjectInput!, $idempotencyKey: ID!) { improviseInject(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs } }`);

export const TakeTask = graphql(`mutation takeTask($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) { takeTask(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const FinishTask = graphql(`mutation finishTask($exerciseId: ID!, $inject: ID!, $outcome: TaskOutcome!, $note: String!, $idempotencyKey: ID!) { finishTask(exerciseId: $exerciseId, inject: $inject, outcome: $outcome, note: $note, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const SendMessage = graphql(`mutation sendMessage($exerciseId: ID!, $input: SendMessageInput!, $idempotencyKey: ID!) { sendMessage(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
export const NoteObservation = graphql(`mutation noteObservation($exerciseId: ID!, $input: NoteObservationInput!, $idempotencyKey: ID!) { noteObservation(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs } }`);
