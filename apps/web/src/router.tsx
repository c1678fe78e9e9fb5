import { createRootRoute, createRoute, createRouter, type ErrorComponentProps, Outlet } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { searchOf } from './features/time-machine/search.ts';
import { searchOf as workshopSearchOf } from './features/workshop/workshop-search.ts';
import { unreachable } from './graphql/refusal.ts';
import { RequireSession } from './session/require-session.tsx';
import { Shell } from './session/shell.tsx';
import { ErrorState } from './ui/error-state.tsx';
import { Loading } from './ui/loading.tsx';
import { NotFound } from './ui/not-found.tsx';

const SignInPage = lazy(() => import('./features/sign-in/sign-in-page.tsx').then((page) => ({ default: page.SignInPage })));
const HomePage = lazy(() => import('./features/home/home-page.tsx').then((page) => ({ default: page.HomePage })));
const ScenariosPage = lazy(() => import('./features/scenarios/scenarios-page.tsx').then((page) => ({ default: page.ScenariosPage })));
const ScenarioPage = lazy(() => import('./features/scenarios/scenario-page.tsx').then((page) => ({ default: page.ScenarioPage })));
const RehearsalPage = lazy(() => import('./features/rehearsal/rehearsal-page.tsx').then((page) => ({ default: page.RehearsalPage })));
const WorkshopPage = lazy(() => import('./features/workshop/workshop-page.tsx').then((page) => ({ default: page.WorkshopPage })));
const PracticesPage = lazy(() => import('./features/practices/practices-page.tsx').then((page) => ({ default: page.PracticesPage })));
const PracticePage = lazy(() => import('./features/practices/practice-page.tsx').then((page) => ({ default: page.PracticePage })));
const PracticeEditorPage = lazy(() => import('./features/practice-editor/editor-page.tsx').then((page) => ({ default: page.PracticeEditorPage })));
const IncidentsPage = lazy(() => import('./features/incidents/incidents-page.tsx').then((page) => ({ default: page.IncidentsPage })));
const NotePage = lazy(() => import('./features/incidents/note-page.tsx').then((page) => ({ default: page.NotePage })));
const ReleasePage = lazy(() => import('./features/incidents/release-page.tsx').then((page) => ({ default: page.ReleasePage })));
const PeoplePage = lazy(() => import('./features/people/people-page.tsx').then((page) => ({ default: page.PeoplePage })));
const InboxPage = lazy(() => import('./features/inbox/inbox-page.tsx').then((page) => ({ default: page.InboxPage })));
const RegimesPage = lazy(() => import('./features/regimes/regimes-page.tsx').then((page) => ({ default: page.RegimesPage })));
const HistoryPage = lazy(() => import('./features/history/history-page.tsx').then((page) => ({ default: page.HistoryPage })));
const ExercisePage = lazy(() => import('./features/setup/exercise-page.tsx').then((page) => ({ default: page.ExercisePage })));
const RoomPage = lazy(() => import('./features/room/room-page.tsx').then((page) => ({ default: page.RoomPage })));
const WallPage = lazy(() => import('./features/wall/wall-page.tsx').then((page) => ({ default: page.WallPage })));
const SpectatorPage = lazy(() => import('./features/spectator/spectator-page.tsx').then((page) => ({ default: page.SpectatorPage })));
const CockpitPage = lazy(() => import('./features/cockpit/cockpit-page.tsx').then((page) => ({ default: page.CockpitPage })));
const EvaluationPage = lazy(() => import('./features/evaluation/evaluation-page.tsx').then((page) => ({ default: page.EvaluationPage })));
const DebriefPage = lazy(() => import('./features/debrief/debrief-page.tsx').then((page) => ({ default: page.DebriefPage })));
const TimeMachinePage = lazy(() => import('./features/time-machine/time-machine-page.tsx').then((page) => ({ default: page.TimeMachinePage })));
const ReportPage = lazy(() => import('./features/report/report-page.tsx').then((page) => ({ default: page.ReportPage })));
const CityFindingsPage = lazy(() => import('./features/report/city/city-findings-page.tsx').then((page) => ({ default: page.CityFindingsPage })));
const HotDebriefPage = lazy(() => import('./features/hot-debrief/hot-debrief-page.tsx').then((page) => ({ default: page.HotDebriefPage })));

const page = <Suspense fallback={<Loading />}><Outlet /></Suspense>;

const root = createRootRoute({ component: () => page, notFoundComponent: NotFound, errorComponent: Failure });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ after }): { after?: string } => (typeof after === 'string' && /^\/(?![/\\])/.test(after) ? { after } : {}),
  component: () => <SignInPage after={signIn.useSearch().after ?? '/'} />,
});
const session = createRoute({ getParentRoute: () => root, id: 'session', component: () => <RequireSession>{page}</RequireSession> });
const shell = createRoute({ getParentRoute: () => session, id: 'shell', component: () => <Shell>{page}</Shell> });

const home = createRoute({ getParentRoute: () => shell, path: '/', component: HomePage });
const scenarios = createRoute({ getParentRoute: () => shell, path: '/scenarios', component: ScenariosPage });
const scenario = createRoute({ getParentRoute: () => shell, path: '/scenarios/$scenarioId', component: () => <ScenarioPage {...scenario.useParams()} /> });
const rehearsal = createRoute({ getParentRoute: () => shell, path: '/scenarios/$scenarioId/rehearsal', component: () => <RehearsalPage {...rehearsal.useParams()} /> });
const workshop = createRoute({ getParentRoute: () => shell, path: '/scenarios/$scenarioId/edit', validateSearch: workshopSearchOf, component: Workshop });
const practices = createRoute({ getParentRoute: () => shell, path: '/practices', component: PracticesPage });
const practice = createRoute({ getParentRoute: () => shell, path: '/practices/$practiceId', component: () => <PracticePage {...practice.useParams()} /> });
const practiceEditor = createRoute({ getParentRoute: () => shell, path: '/practices/$practiceId/edit', component: () => <PracticeEditorPage {...practiceEditor.useParams()} /> });
const incidents = createRoute({ getParentRoute: () => shell, path: '/incidents', component: IncidentsPage });
const incidentNote = createRoute({ getParentRoute: () => shell, path: '/incidents/$noteId', component: () => <NotePage {...incidentNote.useParams()} /> });
const incidentRelease = createRoute({ getParentRoute: () => shell, path: '/incidents/releases/$releaseId', component: () => <ReleasePage {...incidentRelease.useParams()} /> });
const people = createRoute({ getParentRoute: () => shell, path: '/people', component: PeoplePage });
const inbox = createRoute({ getParentRoute: () => shell, path: '/inbox', component: InboxPage });
const regimes = createRoute({ getParentRoute: () => shell, path: '/regimes', component: RegimesPage });
const history = createRoute({ getParentRoute: () => shell, path: '/history', component: HistoryPage });
const findings = createRoute({ getParentRoute: () => shell, path: '/findings', component: CityFindingsPage });
const exercise = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId', component: () => <ExercisePage {...exercise.useParams()} /> });
const cockpit = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/cockpit', component: () => <CockpitPage {...cockpit.useParams()} /> });
const debrief = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/debrief', component: () => <DebriefPage {...debrief.useParams()} /> });
const replay = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/$exerciseId/replay',
  validateSearch: searchOf,
  component: Replay,
});
const evaluation = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/evaluation', component: () => <EvaluationPage key={evaluation.useParams().exerciseId} {...evaluation.useParams()} /> });
const report = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/report', component: () => <ReportPage {...report.useParams()} /> });
const hotDebrief = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/hot-debrief', component: () => <HotDebriefPage {...hotDebrief.useParams()} /> });
const room = createRoute({ getParentRoute: () => session, path: '/exercises/$exerciseId/room', component: () => <RoomPage {...room.useParams()} /> });
const wall = createRoute({ getParentRoute: () => session, path: '/exercises/$exerciseId/wall', component: () => <WallPage {...wall.useParams()} /> });
const watch = createRoute({ getParentRoute: () => shell, path: '/exercises/$exerciseId/watch', component: () => <SpectatorPage {...watch.useParams()} /> });

function Workshop(): ReactElement {
  const navigate = workshop.useNavigate();
  return <WorkshopPage key={workshop.useParams().scenarioId} {...workshop.useParams()} search={workshop.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}

function Replay(): ReactElement {
  const navigate = replay.useNavigate();
  return <TimeMachinePage {...replay.useParams()} search={replay.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}

function Failure({ reset }: ErrorComponentProps): ReactElement {
  return <ErrorState refusal={{ ...unreachable, code: 'PAGE_FAILED' }} retry={reset} />;
}

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    session.addChildren([shell.addChildren([home, practices, practice, practiceEditor, incidents, incidentNote, incidentRelease, scenarios, scenario, workshop, rehearsal, people, inbox, regimes, history, findings, exercise, cockpit, hotDebrief, debrief, replay, evaluation, watch, report]), room, wall]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
