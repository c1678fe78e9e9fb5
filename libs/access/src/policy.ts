import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import { DomainError } from '#kernel';
import type { Actor } from './actor.ts';

/** Each context adds its subjects by declaration merging. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the contexts
export interface AccessSubjects {}

type SubjectClass = AccessSubjects[keyof AccessSubjects];
type Instance = InstanceType<SubjectClass & (abstract new (...args: never) => object)>;

type Ability = MongoAbility<[string, SubjectClass | Instance]>;

/** What one kind of thing allows whom, as text. Allow-only: CASL's `cannot` fails open on columns that were not loaded. */
export type Policy = (actor: Actor, grant: Pick<AbilityBuilder<Ability>, 'can'>) => void;

export class Access {
  private readonly abilities = new WeakMap<Actor, Ability>();

  constructor(private readonly policies: readonly Policy[]) {}

  /** Always about a row: CASL answers a question about a class with yes as soon as any rule has conditions. */
  allows(actor: Actor, action: string, row: Instance): boolean {
    return this.abilityOf(actor).can(action, row);
  }

  /** Built once for each actor, which is once for each call: lists ask for every row. */
  private abilityOf(actor: Actor): Ability {
    const known = this.abilities.get(actor);
    if (known) return known;
    const builder = new AbilityBuilder<Ability>(createMongoAbility);
    for (const policy of this.policies) policy(actor, builder);
    const ability = builder.build();
    this.abilities.set(actor, ability);
    return ability;
  }

  /** Throws FORBIDDEN `access.forbidden`. */
  require(actor: Actor, action: string, row: Instance): void {
    if (!this.allows(actor, action, row)) throw new DomainError('FORBIDDEN', 'access.forbidden', { action });
  }
}
