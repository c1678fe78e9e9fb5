import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { DomainError, isLocalizedText, type LocalizedText } from '#kernel';

const longestText = 20_000;

function localizedText(value: unknown): LocalizedText {
  if (isLocalizedText(value) && Object.values(value).every((text) => text.length <= longestText)) return value;
  throw new DomainError('BAD_USER_INPUT', 'exercises.text-not-localized');
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  if (node.kind !== Kind.OBJECT) return undefined;
  return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literal(value)]));
}

@Scalar('LocalizedText')
export class LocalizedTextScalar implements CustomScalar<LocalizedText, LocalizedText> {
  description = '{ en, fr, de, lb }, at least one of them.';
  serialize = (value: unknown): LocalizedText => localizedText(value);
  parseValue = (value: unknown): LocalizedText => localizedText(value);
  parseLiteral = (node: ValueNode): LocalizedText => localizedText(literal(node));
}
