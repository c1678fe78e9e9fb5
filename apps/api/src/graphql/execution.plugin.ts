import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '#identity';
import type { Transaction } from '#persistence';
import { formatError } from './format-error.ts';

const remembered = 500;

/** Runs each operation compiled, inside one READ ONLY transaction that opens at its first question. Mutations open theirs within. */
export function executionPlugin(transaction: Transaction): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, CompiledQuery>();

  function compile(schema: GraphQLSchema, document: DocumentNode, source: string, operationName: string | null): CompiledQuery | ExecutionResult {
    const key = `${operationName ?? ''}\n${source}`;
    const known = compiled.get(key);
    if (known) return known;
    const query = compileQuery(schema, document, operationName ?? '');
    if (!isCompiledQuery(query)) return query;
    if (compiled.size >= remembered) compiled.clear();
    compiled.set(key, query);
    return query;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, source, operationName, request, contextValue, response }) => {
          const query = compile(schema, document, source, operationName);
          if (!isCompiledQuery(query)) return null;
          const reader = {
            get personId() {
              return contextValue.actor?.personId ?? null;
            },
          };
          const { data, errors } = await transaction.read(reader, async () => query.query(undefined, contextValue, request.variables ?? {}));
          const http = { ...response.http };
          return { http, body: { kind: 'single', singleResult: { data: data ?? null, ...(errors && { errors: errors.map(told) }) } } };
        },
      }),
  };
}

/** Errors without a path are of the variables, which nothing else coerces. */
const told = (error: GraphQLError): GraphQLFormattedError => formatError(error.path ? error.toJSON() : { ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, error);
