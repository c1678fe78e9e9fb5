import { GraphQLScalarType } from 'graphql';

export { LocalizedTextScalar } from '#identity';

/** A value of the engine that leaves as it is and never comes in. */
const outgoing = (name: string, description: string): GraphQLScalarType => new GraphQLScalarType({ name, description, serialize: (value) => value });

export const RoomEvent = outgoing('RoomEvent', "An `ExerciseEvent` of the engine with its texts in the reader's language.");
export const BesideScalar = outgoing('ForecastBeside', 'A `Beside` of the engine: a forecast and what came.');
export const LogEvent = outgoing('LogEvent', 'An `ExerciseEvent` of the engine with its texts in every language.');
