import { playAddress } from '@ioc/shared/live/scenes';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { basePath } from '#ui/base-path';
import { PageError } from '#desk/page-error';

/** A page's script comes when somebody asks for the page; of the pages of the first load the server names it in the head. */
const page = (path: string, load: () => Promise<{ Component: React.ComponentType }>): RouteObject => ({
  path,
  lazy: load,
});

/** A screen of the wall has the whole window. */
const screen = (path: string, load: () => Promise<{ Component: React.ComponentType }>): RouteObject => ({
  ...page(path, load),
  errorElement: <PageError />,
  hydrateFallbackElement: <></>,
});

const routes: RouteObject[] = [
  screen('/', async () => ({ Component: (await import('#scenes/scene-route')).FirstRoute })),
  screen(`/scenes/${playAddress}`, async () => ({ Component: (await import('#scenes/playlist-route')).PlaylistRoute })),
  screen('/scenes/:code', async () => ({ Component: (await import('#scenes/scene-route')).SceneRoute })),
  screen('/scenes/:code/panels/:panel', async () => ({ Component: (await import('#scenes/scene-route')).SceneRoute })),
  screen('/sign-in', async () => ({ Component: (await import('#people/sign-in-page')).SignInPage })),
  screen('/two-factor', async () => ({ Component: (await import('#people/two-factor-page')).TwoFactorPage })),
  screen('/no-rights', async () => ({ Component: (await import('#people/no-rights-page')).NoRightsPage })),
  screen('/invitation', async () => ({ Component: (await import('#people/invitation-page')).InvitationPage })),
  {
    lazy: async () => {
      const [{ DeskLayout }, { SignedIn }] = await Promise.all([import('#desk/layout'), import('#people/signed-in')]);
      return { element: <DeskLayout person={<SignedIn />} /> };
    },
    errorElement: <PageError />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <PageError />,
        children: [
          page('/figures', async () => ({ Component: (await import('#figures/figures-page')).FiguresPage })),
          page('/figures/:indicator', async () => ({
            Component: (await import('#figures/figure-page')).FigurePage,
          })),
          page('/figures/:indicator/units/:unit', async () => ({
            Component: (await import('#figures/unit-page')).UnitPage,
          })),
          page('/figures/:indicator/units/:unit/procedures/:procedure', async () => ({
            Component: (await import('#figures/list-page')).ListPage,
          })),
          page('/dossiers/:code', async () => ({ Component: (await import('#cases/case-page')).DossierPage })),
          page('/complaints/:code', async () => ({ Component: (await import('#cases/case-page')).ComplaintPage })),
          page('/events/:topic/:partition/:offset', async () => ({
            Component: (await import('#cases/event-page')).EventPage,
          })),
          page('/quarantine', async () => ({
            Component: (await import('#quarantine/quarantine-page')).QuarantinePage,
          })),
          page('/dossiers', async () => ({ Component: (await import('#cases/measure-page')).DossiersPage })),
          page('/tasks', async () => ({ Component: (await import('#cases/measure-page')).TasksPage })),
          page('/tasks/:code', async () => ({ Component: (await import('#cases/case-page')).TaskPage })),
          page('/complaints', async () => ({
            Component: (await import('#cases/complaints-home')).ComplaintsHome,
          })),
          page('/complaints/overview', async () => ({
            Component: (await import('#complaints/overview-page')).OverviewPage,
          })),
          page('/subjects', async () => ({
            Component: (await import('#subjects/subjects-page')).SubjectsPage,
          })),
          page('/subjects/:code', async () => ({
            Component: (await import('#subjects/subject-page')).SubjectPage,
          })),
          page('/documents', async () => ({
            Component: (await import('#documents/documents-page')).DocumentsPage,
          })),
          page('/documents/list', async () => ({
            Component: (await import('#documents/list-page')).DocumentListPage,
          })),
          page('/documents/officials', async () => ({
            Component: (await import('#documents/officials-page')).OfficialsPage,
          })),
          page('/documents/:code', async () => ({
            Component: (await import('#documents/document-page')).DocumentPage,
          })),
          page('/indices/766', async () => ({
            Component: (await import('#index766/index-page')).IndexPage,
          })),
          page('/indices/766/procedures', async () => ({
            Component: (await import('#index766/procedures-page')).IndexProceduresPage,
          })),
          page('/reports/ii06a', async () => ({
            Component: (await import('#reports/ii06a-page')).Ii06aPage,
          })),
          page('/scoreboard', async () => ({
            Component: (await import('#scoreboard/scoreboard-page')).ScoreboardPage,
          })),
          page('/observations/:indicator', async () => ({
            Component: (await import('#observations/observation-page')).ObservationPage,
          })),
          page('/procedures', async () => ({
            Component: (await import('#registers/procedures-page')).ProceduresPage,
          })),
          page('/registers/procedures', async () => ({
            Component: (await import('#registers/decisions-page')).DecisionsPage,
          })),
          page('/processes', async () => ({ Component: (await import('#registers/processes-page')).ProcessesPage })),
          page('/processes/:code', async () => ({ Component: (await import('#registers/process-page')).ProcessPage })),
          page('/ratings', async () => ({ Component: (await import('#registers/ratings-page')).RatingsPage })),
          page('/report-sets', async () => ({
            Component: (await import('#registers/report-sets-page')).ReportSetsPage,
          })),
          page('/infrastructure', async () => ({
            Component: (await import('#registers/infrastructure-page')).InfrastructurePage,
          })),
          page('/hospitals', async () => ({ Component: (await import('#hospitals/hospitals-page')).HospitalsPage })),
          page('/hospitals/:code', async () => ({
            Component: (await import('#hospitals/hospital-page')).HospitalPage,
          })),
          page('/layers', async () => ({ Component: (await import('#layers/layers-page')).LayersPage })),
          page('/layers/:code', async () => ({ Component: (await import('#layers/layer-page')).LayerPage })),
          page('/targets', async () => ({ Component: (await import('#targets/targets-page')).TargetsPage })),
          page('/at-risk', async () => ({ Component: (await import('#stages/at-risk-page')).AtRiskPage })),
          page('/structure/:indicator', async () => ({
            Component: (await import('#structure/structure-page')).StructurePage,
          })),
          page('/units', async () => ({
            Component: (await import('#structure/unit-search-page')).UnitSearchPage,
          })),
          page('/units/:code', async () => ({ Component: (await import('#structure/life-page')).LifePage })),
          page('/states', async () => ({ Component: (await import('#states/states-page')).StatesPage })),
          page('/conflicts', async () => ({ Component: (await import('#cases/conflicts-page')).ConflictsPage })),
          page('/audit', async () => ({ Component: (await import('#audit/audit-page')).AuditPage })),
          page('/account', async () => ({ Component: (await import('#people/account-page')).AccountPage })),
          page('/displays', async () => ({ Component: (await import('#displays/displays-page')).DisplaysPage })),
          page('/source-keys', async () => ({ Component: (await import('#keys/keys-page')).KeysPage })),
          page('/accounts', async () => ({ Component: (await import('#people/accounts-page')).AccountsPage })),
          page('/alarms', async () => ({ Component: (await import('#alarms/alarms-page')).AlarmsPage })),
          page('/charts/:scene/:panel', async () => ({
            Component: (await import('#chart-page/chart-page')).ChartPage,
          })),
          page('/scenes/:code/edit', async () => ({
            Component: (await import('#scene-editor/editor-page')).EditorPage,
          })),
          page('/scenes', async () => ({ Component: (await import('#scenes/scenes-page')).ScenesPage })),
          page('/shift', async () => ({ Component: (await import('#alarms/shift-page')).ShiftPage })),
          page('/shift/timeline', async () => ({ Component: (await import('#alarms/timeline-page')).TimelinePage })),
          page('/shift/drills', async () => ({ Component: (await import('#alarms/drills-page')).DrillsPage })),
          page('/roster', async () => ({ Component: (await import('#alarms/roster-page')).RosterPage })),
          page('/alarms/quality', async () => ({ Component: (await import('#alarms/quality-page')).QualityPage })),
          page('/alarms/quality/list', async () => ({ Component: (await import('#alarms/counted-page')).CountedPage })),
          page('/alarms/rules', async () => ({ Component: (await import('#alarms/rules-page')).RulesPage })),
          page('/alarms/:id', async () => ({ Component: (await import('#alarms/alarm-page')).AlarmPage })),
          page('/sources', async () => ({ Component: (await import('#sources/sources-page')).SourcesPage })),
          page('*', async () => ({ Component: (await import('#desk/not-found-page')).NotFoundPage })),
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routes, { basename: basePath() || '/' });
