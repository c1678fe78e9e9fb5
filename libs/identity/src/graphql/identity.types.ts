import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsArray, IsEnum, IsString, IsUUID, MaxLength } from 'class-validator';
import type { CityRole, NetworkRole } from '#access';
import type { CityId, Locale, PersonId } from '#kernel';

export const LocaleEnum = { en: 'en', fr: 'fr', de: 'de', lb: 'lb' } as const satisfies Record<Locale, Locale>;
registerEnumType(LocaleEnum, { name: 'Locale' });

export const CityRoleEnum = {
  MEMBER: 'member',
  EXPERT: 'expert',
  CISO: 'ciso',
  COORDINATOR: 'coordinator',
  CITY_ADMINISTRATOR: 'city-administrator',
} as const satisfies Record<string, CityRole>;
registerEnumType(CityRoleEnum, { name: 'CityRole' });

const NetworkRoleEnum = {
  NETWORK_COORDINATOR: 'network-coordinator',
  NETWORK_ADMINISTRATOR: 'network-administrator',
} as const satisfies Record<string, NetworkRole>;
registerEnumType(NetworkRoleEnum, { name: 'NetworkRole' });

@ObjectType('City')
export class CityType {
  @Field(() => ID) id: CityId;
  @Field() code: string;
  @Field() name: string;
  @Field() timeZone: string;
}

@ObjectType('CityMembership')
export class CityMembershipType {
  @Field(() => CityType) city: CityType;
  @Field(() => [CityRoleEnum]) roles: CityRole[];
}

@ObjectType('Person')
export class PersonType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
  @Field() email: string;
}

@ObjectType('ViewerCan', { description: 'What the interface offers the viewer; the server decides again at each call.' })
export class ViewerCanType {
  @Field() planExercises: boolean;
  @Field() importScenarios: boolean;
  @Field() administerPeople: boolean;
  @Field() administerRegimes: boolean;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
  @Field() email: string;
  @Field(() => LocaleEnum) locale: Locale;
}

@ObjectType('NewPerson')
export class NewPersonType {
  @Field(() => PersonType) person: PersonType;
  @Field({ description: 'Shown once, to be handed over; the person changes it.' }) password: string;
}

@ObjectType('DirectoryEntry')
export class DirectoryEntryType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
  @Field(() => CityType, { nullable: true, description: 'Null for people of the network itself.' }) city: CityType | null;
}

export { NetworkRoleEnum };

@InputType()
export class AddPersonInput {
  @Field(() => ID) @IsUUID() cityId: CityId;
  @Field() @IsString() @MaxLength(200) name: string;
  @Field() @IsString() @MaxLength(320) email: string;
  @Field(() => [CityRoleEnum]) @IsArray() @IsEnum(CityRoleEnum, { each: true }) roles: CityRole[];
}
