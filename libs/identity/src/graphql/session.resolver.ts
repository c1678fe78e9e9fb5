import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, citiesWhere, type NetworkRole, plansExercises } from '#access';
import type { Locale } from '#kernel';
import { OwnTransaction, Transaction } from '#persistence';
import { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';
import { SessionRepository } from '../persistence/session.repository.ts';
import { ChangeLanguage } from '../use-cases/change-language.ts';
import { ChangePassword } from '../use-cases/change-password.ts';
import { SignIn } from '../use-cases/sign-in.ts';
import { SignOut } from '../use-cases/sign-out.ts';
import { identityErrors } from '../domain/identity.errors.ts';
import { type CityMembership, CityRolesLoader } from './city-roles.loader.ts';
import { CityMembershipType, LocaleEnum, NetworkRoleEnum, ViewerCanType, ViewerType } from './identity.types.ts';
import { CurrentActor, Public, type RequestContext } from './request-context.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';

@Resolver(() => ViewerType)
export class SessionResolver {
  constructor(
    private readonly transaction: Transaction,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly enter: SignIn,
    private readonly leave: SignOut,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null for a stranger.' })
  async viewer(@CurrentActor() actor: Actor | null): Promise<Person | null> {
    return actor && this.people.get(actor.personId);
  }

  @Public()
  @OwnTransaction()
  @Mutation(() => ViewerType)
  async signIn(@Args('email') email: string, @Args('password') password: string, @Context() context: RequestContext): Promise<Person> {
    const token = await this.enter.execute(email, password);
    context.actor = await this.sessions.actorOf(token);
    const actor = context.actor;
    if (!actor) throw identityErrors.wrongCredentials();
    setSessionCookie(context.response, token);
    return this.transaction.read(actor, () => this.people.get(actor.personId));
  }

  @Mutation(() => Boolean)
  async signOut(@CurrentActor() actor: Actor, @Context() { response }: RequestContext): Promise<boolean> {
    await this.leave.execute(actor);
    clearSessionCookie(response);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends every session of the viewer, on every device.' })
  async signOutEverywhere(@CurrentActor() actor: Actor, @Context() { response }: RequestContext): Promise<boolean> {
    await this.leave.everywhere(actor);
    clearSessionCookie(response);
    return true;
  }
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly people: PersonRepository,
    private readonly language: ChangeLanguage,
    private readonly password: ChangePassword,
    private readonly cityRolesLoader: CityRolesLoader,
  ) {}

  @Mutation(() => ViewerType)
  changeLanguage(@CurrentActor() actor: Actor, @Args('locale', { type: () => LocaleEnum }) locale: Locale): Promise<Person> {
    return this.language.execute(actor, locale);
  }

  @OwnTransaction()
  @Mutation(() => ViewerType, { description: 'Ends every other session of the viewer.' })
  changePassword(@CurrentActor() actor: Actor, @Args('current') current: string, @Args('next') next: string): Promise<Person> {
    return this.password.execute(actor, current, next);
  }

  @ResolveField(() => [CityMembershipType])
  cityRoles(@Parent() viewer: Person, @Context() context: object): Promise<CityMembership[]> {
    return this.cityRolesLoader.load(context, viewer.id);
  }

  @ResolveField(() => [NetworkRoleEnum])
  networkRoles(@Parent() viewer: Person): Promise<NetworkRole[]> {
    return this.people.networkRolesOf(viewer.id);
  }

  @ResolveField(() => ViewerCanType)
  can(@CurrentActor() actor: Actor): ViewerCanType {
    return {
      planExercises: plansExercises(actor),
      importScenarios: plansExercises(actor),
      administerPeople: citiesWhere(actor, 'city-administrator').length > 0,
      administerRegimes: citiesWhere(actor, 'city-administrator').length > 0 || actor.networkRoles.includes('network-administrator'),
    };
  }
}
