import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { DomainError } from '#kernel';

const remembered = 500;
const maxTokens = 1_000;

export interface SubscribeRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export interface LiveOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Variables but the one that feeds the cursor: they decide, with the document and the stream, which bytes a follower gets. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Parses and validates what arrives on sockets by the same rules as over HTTP. Documents are remembered by their text. */
export class Operations {
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: readonly ValidationRule[],
  ) {}

  /** Throws a DomainError that names why the operation is not served. */
  read(request: SubscribeRequest): LiveOperation {
    const document = this.documentOf(request.query);
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation !== 'subscription') throw new DomainError('OPERATION_NOT_ALLOWED', 'gateway.subscriptions-only');
    const [root] = operation.selectionSet.selections;
    if (root?.kind !== Kind.FIELD) throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-document');
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 1 });
    if (errors) throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-variables');
    const { [cursorVariable(root) ?? '']: _, ...variables } = coerced;
    return { document, operation, field: root.name.value, args: this.argumentsOf(root, coerced), variables };
  }

  private documentOf(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    const document = parsed(query);
    const [error] = validate(this.schema, document, [...specifiedRules, ...this.rules], { maxErrors: 1 });
    if (error) throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-document');
    if (this.documents.size >= remembered) this.documents.clear();
    this.documents.set(query, document);
    return document;
  }

  private argumentsOf(root: FieldNode, variables: Record<string, unknown>): Record<string, unknown> {
    const definition = this.schema.getSubscriptionType()?.getFields()[root.name.value];
    if (!definition) throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-document');
    try {
      return getArgumentValues(definition, root, variables);
    } catch (error) {
      if (error instanceof GraphQLError) throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-variables');
      throw error;
    }
  }
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch {
    throw new DomainError('BAD_USER_INPUT', 'gateway.invalid-document');
  }
}

function cursorVariable(root: FieldNode): string | null {
  const cursor = root.arguments?.find(({ name }) => name.value === 'after')?.value;
  return cursor?.kind === Kind.VARIABLE ? cursor.name.value : null;
}
