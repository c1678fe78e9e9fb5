import { Module } from '@nestjs/common';
import { Passwords } from './domain/passwords.ts';
import { CityRolesLoader } from './graphql/city-roles.loader.ts';
import { LocalizedTextScalar } from './graphql/localized-text.scalar.ts';
import { PeopleAdministrationResolver, PeopleResolver } from './graphql/people.resolver.ts';
import { RegimeResolver } from './graphql/regime.resolver.ts';
import { SessionResolver, ViewerResolver } from './graphql/session.resolver.ts';
import { Credentials } from './persistence/credentials.ts';
import { PersonRepository } from './persistence/person.repository.ts';
import { RegimeRepository } from './persistence/regime.repository.ts';
import { SessionRepository } from './persistence/session.repository.ts';
import { SignInTries } from './persistence/sign-in-tries.ts';
import { AddPerson } from './use-cases/add-person.ts';
import { AddRegime } from './use-cases/add-regime.ts';
import { ChangeCityRoles } from './use-cases/change-city-roles.ts';
import { ChangeLanguage } from './use-cases/change-language.ts';
import { ChangePassword } from './use-cases/change-password.ts';
import { ChangeRegime } from './use-cases/change-regime.ts';
import { DisablePerson } from './use-cases/disable-person.ts';
import { EnablePerson } from './use-cases/enable-person.ts';
import { IssuePassword } from './use-cases/issue-password.ts';
import { SignIn } from './use-cases/sign-in.ts';
import { SignOut } from './use-cases/sign-out.ts';

@Module({
  providers: [
    AddPerson,
    AddRegime,
    ChangeCityRoles,
    ChangeLanguage,
    ChangePassword,
    ChangeRegime,
    CityRolesLoader,
    Credentials,
    DisablePerson,
    EnablePerson,
    IssuePassword,
    Passwords,
    LocalizedTextScalar,
    PeopleAdministrationResolver,
    PeopleResolver,
    PersonRepository,
    RegimeRepository,
    RegimeResolver,
    SessionRepository,
    SessionResolver,
    SignIn,
    SignInTries,
    SignOut,
    ViewerResolver,
  ],
  exports: [PersonRepository, SessionRepository],
})
export class IdentityModule {}
