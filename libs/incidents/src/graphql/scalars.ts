import { GraphQLScalarType } from 'graphql';

/** JSON that the use case checks against its shape. Given as a variable, never written into the document. */
const checkedWithin = (name: string, description: string): GraphQLScalarType => new GraphQLScalarType({ name, description, serialize: (value) => value, parseValue: (value) => value });

export const IncidentContent = checkedWithin('IncidentContent', 'A `NoteContent`: what a note says, or what a release tells of it.');
export const IncidentRedaction = checkedWithin('IncidentRedaction', '{ fields, passages: [{ quote, instead }], dates, languages }: what is taken out before others read.');
