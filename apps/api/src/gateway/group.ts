import type { LiveItem, LiveStream } from '#identity';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { nextFrame } from './frames.ts';
import type { LiveOperation } from './operations.ts';

const remembered = 4_000;
const rememberedRanges = 64;

export interface Follower {
  readonly operationId: string;
  /** Writes bytes that are frames already. */
  deliver(frames: Buffer): void;
}

/** Everybody who gets the same bytes: each item is executed and serialised once, and written as one prebuilt frame. */
export class Group {
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly results = new Map<number, string>();
  private readonly ranges = new Map<string, Buffer>();
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: LiveOperation,
    private readonly onEmpty: () => void,
  ) {}

  join(stream: LiveStream, follower: Follower): () => void {
    const sameId = this.followers.get(follower.operationId) ?? new Set();
    this.followers.set(follower.operationId, sameId.add(follower));
    this.stopListening ??= stream.listen((items) => this.spread(items));
    return () => this.leave(follower);
  }

  /** After a follower that never joined. */
  forgetIfUnused(): void {
    if (this.followers.size === 0) this.onEmpty();
  }

  /** The frames of several items in a row. Clients that missed the same share the same bytes. */
  framesFor(operationId: string, items: readonly LiveItem[]): Buffer {
    const key = `${operationId}/${items[0]?.position}-${items.at(-1)?.position}`;
    const known = this.ranges.get(key);
    if (known) return known;
    const frames = this.build(operationId, items);
    if (this.ranges.size >= rememberedRanges) this.ranges.clear();
    this.ranges.set(key, frames);
    return frames;
  }

  /** A result outside the stream, such as the request to start again. */
  frameOf(operationId: string, value: object): Buffer {
    return nextFrame(operationId, this.resultOf(value));
  }

  private spread(items: readonly LiveItem[]): void {
    for (const [operationId, followers] of this.followers) {
      const frames = this.build(operationId, items);
      for (const follower of followers) follower.deliver(frames);
    }
  }

  private build(operationId: string, items: readonly LiveItem[]): Buffer {
    return Buffer.concat(items.map((item) => nextFrame(operationId, this.result(item))));
  }

  private result(item: LiveItem): string {
    const known = this.results.get(item.position);
    if (known !== undefined) return known;
    const result = this.resultOf(item.value);
    if (this.results.size >= remembered) this.results.clear();
    this.results.set(item.position, result);
    return result;
  }

  private resultOf(value: object): string {
    const { document, field, variables } = this.operation;
    const result = execute({ schema: this.schema, document, rootValue: { [field]: value }, variableValues: variables });
    if (isPromise(result)) throw new Error(`Subscription ${field} selects something that is not in its item`);
    return JSON.stringify(result);
  }

  private leave(follower: Follower): void {
    const sameId = this.followers.get(follower.operationId);
    sameId?.delete(follower);
    if (sameId?.size === 0) this.followers.delete(follower.operationId);
    if (this.followers.size > 0) return;
    this.stopListening?.();
    this.stopListening = null;
    this.onEmpty();
  }
}

const isPromise = (result: ExecutionResult | Promise<ExecutionResult>): result is Promise<ExecutionResult> => 'then' in result;
