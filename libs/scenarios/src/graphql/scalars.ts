import { GraphQLScalarType } from 'graphql';
import { z } from 'zod';
import type { Edit } from '#exercise-engine';
import { DomainError } from '#kernel';

/** A value of the engine that leaves as it is and never comes in. */
const outgoing = (name: string, description: string): GraphQLScalarType => new GraphQLScalarType({ name, description, serialize: (value) => value });

export const ScenarioContent = outgoing('ScenarioContent', 'A `Scenario` of the engine.');
export const ImportReportScalar = outgoing('ImportReport', '{ format, title, found, kept, changed, lost, refused }');

/** Whether it is one is asked when it is kept. */
export const ForecastNumbers = new GraphQLScalarType({ name: 'ForecastNumbers', description: 'A `KeptForecast` of the engine. Given as a variable.', parseValue: (value) => value });

const step = z.string().max(200);
const edit = z.strictObject({ path: z.array(step).min(1).max(20), from: z.json(), to: z.json(), before: step.nullable().optional() });

function editFrom(value: unknown): Edit {
  const { data } = edit.safeParse(value);
  if (!data) throw new DomainError('BAD_USER_INPUT', 'scenarios.not-an-edit');
  const { before, ...others } = data;
  return before === undefined ? others : { ...others, before };
}

/** Given as a variable, never written into the document. */
export const ScenarioEdit = new GraphQLScalarType<Edit>({ name: 'ScenarioEdit', description: 'An `Edit` of the engine: { path, from, to, before }.', parseValue: editFrom });
