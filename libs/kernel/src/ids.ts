declare const brand: unique symbol;

/** An identifier that the compiler keeps apart from those of other things. UUID unless said otherwise. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type CityId = Id<'City'>;
export type PersonId = Id<'Person'>;
export type SessionId = Id<'Session'>;
export type ScenarioId = Id<'Scenario'>;
export type ExerciseId = Id<'Exercise'>;

export const newId = <I extends Id<string>>(): I => crypto.randomUUID() as I;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
