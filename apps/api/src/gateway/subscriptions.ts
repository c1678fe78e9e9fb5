import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '#access';
import type { LiveSource, LiveStream } from '#identity';
import { DomainError } from '#kernel';
import { type Follower, Group } from './group.ts';
import type { LiveOperation } from './operations.ts';

const itemsAtOnce = 200;

export interface CatchingFollower extends Follower {
  /** Resolves once the reader has taken most of what waits; rejects when it does not. */
  drained(): Promise<void>;
  readonly gone: boolean;
  revoke(): void;
}

/** Opens what subscribers follow, brings them up to date one by one, and then lets them ride with their group. */
export class Subscriptions {
  private readonly sources: ReadonlyMap<string, LiveSource>;
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly schema: GraphQLSchema,
    sources: readonly LiveSource[],
  ) {
    this.sources = new Map(sources.map((source) => [source.field, source]));
  }

  /** Follows until the returned function is called. Throws a DomainError when the actor may not. */
  async follow(actor: Actor, operation: LiveOperation, follower: CatchingFollower): Promise<() => void> {
    const source = this.sources.get(operation.field);
    if (!source) throw new DomainError('OPERATION_NOT_ALLOWED', 'gateway.subscriptions-only');
    const stream = await source.open(actor, operation.args);
    const stopWatching = stream.onRevoked(() => follower.revoke());
    const group = this.groupOf(operation, stream);
    const rights = (): void => {
      stopWatching();
      stream.leave();
    };
    try {
      const leave = await this.catchUp(stream, group, follower);
      return () => {
        leave();
        rights();
      };
    } catch (error) {
      rights();
      throw error;
    } finally {
      group.forgetIfUnused();
    }
  }

  /** Joins the group in the same turn in which the last item that is known was delivered, so that none falls between. */
  private async catchUp(stream: LiveStream, group: Group, follower: CatchingFollower): Promise<() => void> {
    if (stream.resync) follower.deliver(group.frameOf(follower.operationId, stream.resync));
    for (let position = stream.from; !follower.gone; ) {
      const memory = stream.inMemory(position);
      // What the database has beyond this instance comes with the group.
      const items = (memory ?? (await stream.after(position)).filter((item) => item.position <= stream.last())).slice(0, itemsAtOnce);
      if (items.length > 0) follower.deliver(group.framesFor(follower.operationId, items));
      if (memory && memory.length === items.length) return group.join(stream, follower);
      position = items.at(-1)?.position ?? stream.last();
      await follower.drained();
    }
    return () => undefined;
  }

  private groupOf(operation: LiveOperation, stream: LiveStream): Group {
    const { document, variables } = operation;
    const text = document.loc?.source.body ?? '';
    const key = createHash('sha256').update(`${stream.key}\n${operation.operation.name?.value ?? ''}\n${JSON.stringify(variables)}\n${text}`).digest('base64');
    const known = this.groups.get(key);
    if (known) return known;
    const group = new Group(this.schema, operation, () => {
      if (this.groups.get(key) === group) this.groups.delete(key);
    });
    this.groups.set(key, group);
    return group;
  }
}
