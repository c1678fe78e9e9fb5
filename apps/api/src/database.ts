import type { DataSource } from 'typeorm';
import { Card, EvaluationCards1763900510000, EvaluationFindingsByOffice1763950120000, EvaluationFoundations1763900000000, EvaluationHistory1763900320000, EvaluationHotDebrief1763900200000, EvaluationRatingsAndRulings1763900100000, EvaluationReportAndFindings1763900400000, EvaluationWithdrawnFindings1763950110000, Finding, HotDebrief, Rating, ReportText, Ruling } from '#evaluation';
import { Exercise, ExercisesAttachments1763980020000, ExercisesForecastsAfterPlay1763970310000, ExercisesPlayedCopies1763970010000, ExercisesRegimesInPlay1763900310000, ExercisesScenariosAndLogs1763800200000, Member } from '#exercises';
import { FilesFoundations1763980000000, StoredFile } from '#files';
import { City, IdentityIssuedPasswords1763800300000, IdentityPeopleAndSessions1763800100000, IdentityRegimes1763900300000, Person, Regime } from '#identity';
import { IncidentNote, IncidentRelease, IncidentsNotesAndReleases1763984000000, IncidentsNotices1763984090000 } from '#incidents';
import { Follow, MailPreference, NetworkInbox1763981000000 } from '#network';
import { ownerDataSource, PersistenceForgottenAnswers1763800350000, PersistenceFoundations1763800000000, PersistenceJobs1763980900000, serverDataSource } from '#persistence';
import { PracticesNotices1763983090000, PracticesTalkAndAdoption1763983010000, PracticesVersions1763983000000 } from '#practices';
import { ScenariosAttachments1763980010000, ScenariosEdits1763970020000, ScenariosForecasts1763970300000, ScenarioShare, ScenariosLibrary1763970000000, ScenariosReviewAndSharing1763970030000, ScenarioVersion, ScenarioWork } from '#scenarios';

const entities = [
  City,
  Person,
  Regime,
  StoredFile,
  ScenarioWork,
  ScenarioVersion,
  ScenarioShare,
  Exercise,
  Member,
  Rating,
  Ruling,
  HotDebrief,
  Card,
  Finding,
  ReportText,
  Follow,
  MailPreference,
  IncidentNote,
  IncidentRelease,
];
const migrations = [
  PersistenceFoundations1763800000000,
  IdentityPeopleAndSessions1763800100000,
  ExercisesScenariosAndLogs1763800200000,
  IdentityIssuedPasswords1763800300000,
  PersistenceForgottenAnswers1763800350000,
  EvaluationFoundations1763900000000,
  EvaluationRatingsAndRulings1763900100000,
  EvaluationHotDebrief1763900200000,
  IdentityRegimes1763900300000,
  ExercisesRegimesInPlay1763900310000,
  EvaluationHistory1763900320000,
  EvaluationReportAndFindings1763900400000,
  EvaluationCards1763900510000,
  EvaluationWithdrawnFindings1763950110000,
  EvaluationFindingsByOffice1763950120000,
  ScenariosLibrary1763970000000,
  ExercisesPlayedCopies1763970010000,
  ScenariosEdits1763970020000,
  ScenariosReviewAndSharing1763970030000,
  ScenariosForecasts1763970300000,
  ExercisesForecastsAfterPlay1763970310000,
  FilesFoundations1763980000000,
  ScenariosAttachments1763980010000,
  ExercisesAttachments1763980020000,
  PersistenceJobs1763980900000,
  NetworkInbox1763981000000,
  PracticesVersions1763983000000,
  PracticesTalkAndAdoption1763983010000,
  PracticesNotices1763983090000,
  IncidentsNotesAndReleases1763984000000,
  IncidentsNotices1763984090000,
];

export const serving = (url: string): DataSource => serverDataSource(url, entities, migrations);
export const migrating = (url: string): DataSource => ownerDataSource(url, entities, migrations);
