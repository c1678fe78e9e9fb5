import { password, type TestPerson } from '#identity/testing';
import { unique } from '#persistence/testing';
import { documentFor, fieldsOf } from './documents.ts';
import { Following } from './following.ts';
import type { Instance } from './instance.ts';
import type { ToldError } from './told-error.ts';

export interface Answer {
  readonly status: number;
  /** The body as it came. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly ToldError[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** One browser of one person, or of a stranger. */
export class Client {
  private cookie: Promise<string> | null = null;

  constructor(
    readonly instance: Instance,
    readonly person: TestPerson | null,
  ) {}

  async gql(document: string, variables: Variables = {}): Promise<Answer> {
    return answerOf(await this.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: document, variables }) }));
  }

  /** One root field with everything that it can tell. Throws when it is refused. */
  async ask<Value>(root: 'query' | 'mutation', name: string, variables: Variables = {}): Promise<Value> {
    const { data, errors } = await this.gql(documentFor(root, name), withKey(root, name, variables));
    if (errors[0]) throw new Error(`${name}: ${errors[0].extensions.code} ${errors[0].extensions.reason} ${errors[0].message}`);
    return data?.[name] as Value;
  }

  /** `CODE reason` of a root field that is refused, or `done`. */
  async outcome(root: 'query' | 'mutation', name: string, variables: Variables = {}): Promise<string> {
    const { errors } = await this.gql(documentFor(root, name), withKey(root, name, variables));
    return errors[0] ? `${errors[0].extensions.code} ${errors[0].extensions.reason}` : 'done';
  }

  /** A mutation that must succeed. */
  do<Value = unknown>(name: string, variables: Variables = {}): Promise<Value> {
    return this.ask('mutation', name, variables);
  }

  /** A subscription with everything that it can tell, on a socket of its own. */
  async follow(name: string, variables: Variables, at: Instance = this.instance): Promise<Following> {
    const following = await Following.open(at, await this.session());
    following.subscribe({ query: documentFor('subscription', name), operationName: name, variables });
    return following;
  }

  /** The cookie of the session, which begins at the first question. */
  session(): Promise<string> {
    this.cookie ??= this.person ? this.signIn(this.person.email) : Promise.resolve('');
    return this.cookie;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookie = await this.session();
    if (cookie) headers.set('cookie', cookie);
    return fetch(`${this.instance.origin}${path}`, { ...init, headers });
  }

  private async signIn(email: string): Promise<string> {
    const response = await fetch(`${this.instance.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', variables: { email, password } }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${email} cannot sign in: ${await response.text()}`);
    return cookie;
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data = null, errors = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Answer>;
  return { status: response.status, text, data, errors };
}

function withKey(root: 'query' | 'mutation', name: string, variables: Variables): Variables {
  const wantsKey = fieldsOf(root).find((field) => field.name === name)?.args.some((argument) => argument.name === 'idempotencyKey');
  return wantsKey ? { idempotencyKey: unique('key'), ...variables } : variables;
}
