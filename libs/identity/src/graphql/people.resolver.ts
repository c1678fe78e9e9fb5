import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor, type CityRole } from '#access';
import type { CityId, PersonId } from '#kernel';
import { OwnTransaction } from '#persistence';
import { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';
import { AddPerson } from '../use-cases/add-person.ts';
import { ChangeCityRoles } from '../use-cases/change-city-roles.ts';
import { DisablePerson } from '../use-cases/disable-person.ts';
import { EnablePerson } from '../use-cases/enable-person.ts';
import { IssuePassword } from '../use-cases/issue-password.ts';
import { type CityMembership, CityRolesLoader } from './city-roles.loader.ts';
import { AddPersonInput, CityMembershipType, CityRoleEnum, CityType, NewPersonType, PersonType } from './identity.types.ts';
import { CurrentActor } from './request-context.ts';

@Resolver(() => PersonType)
export class PeopleResolver {
  constructor(
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly cityRolesLoader: CityRolesLoader,
  ) {}

  @Query(() => [CityType])
  cities(): Promise<CityType[]> {
    return this.people.cities();
  }

  @Query(() => [PersonType], { name: 'people', description: 'People of one city, for its administrators.' })
  async peopleOf(@CurrentActor() actor: Actor, @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId): Promise<Person[]> {
    return (await this.people.ofCity(cityId)).filter((person) => this.access.allows(actor, 'read', person));
  }

  @ResolveField(() => Boolean)
  disabled(@Parent() person: Person): boolean {
    return person.disabledAt !== null;
  }

  @ResolveField(() => [CityMembershipType])
  cityRoles(@Parent() person: Person, @Context() context: object): Promise<CityMembership[]> {
    return this.cityRolesLoader.load(context, person.id);
  }
}

@Resolver(() => PersonType)
export class PeopleAdministrationResolver {
  constructor(
    private readonly add: AddPerson,
    private readonly disable: DisablePerson,
    private readonly enable: EnablePerson,
    private readonly issue: IssuePassword,
    private readonly changeRoles: ChangeCityRoles,
  ) {}

  @Mutation(() => NewPersonType)
  addPerson(@CurrentActor() actor: Actor, @Args('input') input: AddPersonInput): Promise<NewPersonType> {
    return this.add.execute(actor, { ...input, locale: 'en' });
  }

  @Mutation(() => PersonType)
  disablePerson(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }, ParseUUIDPipe) id: PersonId): Promise<PersonType> {
    return this.disable.execute(actor, id);
  }

  @Mutation(() => PersonType)
  enablePerson(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }, ParseUUIDPipe) id: PersonId): Promise<PersonType> {
    return this.enable.execute(actor, id);
  }

  @OwnTransaction()
  @Mutation(() => NewPersonType, { description: 'A new password for somebody of the own city who lost theirs. Their sessions end.' })
  issuePassword(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }, ParseUUIDPipe) id: PersonId): Promise<NewPersonType> {
    return this.issue.execute(actor, id);
  }

  @Mutation(() => PersonType)
  changeCityRoles(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }, ParseUUIDPipe) id: PersonId,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId,
    @Args('roles', { type: () => [CityRoleEnum] }) roles: CityRole[],
  ): Promise<PersonType> {
    return this.changeRoles.execute(actor, id, cityId, roles);
  }
}
