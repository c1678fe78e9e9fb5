import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#kernel';

type Kind = DomainEvent['type'];
type Handler = (event: DomainEvent) => Promise<void>;

/** How a context tells the others what it did, inside the transaction in which it did it: all of it happens, or nothing. */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<Kind, Handler[]>();

  /** Called by listeners in `onModuleInit`. */
  on<K extends Kind>(kind: K, handler: (event: Extract<DomainEvent, { type: K }>) => Promise<void>): void {
    const isOfKind = (event: DomainEvent): event is Extract<DomainEvent, { type: K }> => event.type === kind;
    const heard: Handler = async (event) => (isOfKind(event) ? handler(event) : undefined);
    this.handlers.set(kind, [...(this.handlers.get(kind) ?? []), heard]);
  }

  /** Runs every handler, one after the other, with the rights of whoever acts. Throws what one of them throws. */
  async publish(event: DomainEvent): Promise<void> {
    for (const handle of this.handlers.get(event.type) ?? []) await handle(event);
  }
}
