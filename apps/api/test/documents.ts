import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, type GraphQLField, isCompositeType, isObjectType, isUnionType, type GraphQLCompositeType } from 'graphql';

export const schema = buildSchema(readFileSync(join(import.meta.dirname, '..', 'schema.graphql'), 'utf8'));

type Root = 'query' | 'mutation' | 'subscription';

export const fieldsOf = (root: Root): readonly GraphQLField<unknown, unknown>[] => Object.values(rootType(root).getFields());

/** A document that asks one root field for everything that it can tell, with each argument as a variable of the same name. */
export function documentFor(root: Root, name: string): string {
  const field = rootType(root).getFields()[name];
  if (!field) throw new Error(`The schema has no ${root} ${name}`);
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const type = getNamedType(field.type);
  return `${root} ${name}${variables && `(${variables})`} { ${name}${given && `(${given})`} ${isCompositeType(type) ? selectionOf(type, 0) : ''} }`;
}

const deepest = 4;

function selectionOf(type: GraphQLCompositeType, depth: number): string {
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((member) => `... on ${member.name} ${selectionOf(member, depth)}`).join(' ')} }`;
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [field.name];
    return depth < deepest ? [`${field.name} ${selectionOf(inner, depth + 1)}`] : [];
  });
  return `{ ${fields.join(' ') || '__typename'} }`;
}

function rootType(root: Root) {
  const type = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[root];
  if (!type) throw new Error(`The schema has no ${root}`);
  return type;
}
