import { GraphQLScalarType } from 'graphql';

/** A value of the engine that leaves as it is and never comes in. */
const outgoing = (name: string, description: string): GraphQLScalarType => new GraphQLScalarType({ name, description, serialize: (value) => value });

export const ScenarioContent = outgoing('ScenarioContent', 'A `Scenario` of the engine.');
export const ImportReportScalar = outgoing('ImportReport', '{ format, title, found, kept, changed, lost, refused }');
