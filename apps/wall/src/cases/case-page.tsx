import { useLocation, useParams } from 'react-router';
import type { CaseDetails } from '@ioc/shared/answers/cases';
import type { ComplaintDetails } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { factsOf } from '#cases/case-facts';
import { CaseTimeline } from '#cases/case-timeline';
import { ClockTable } from '#cases/clock-table';
import { Loaded } from '#desk/loaded';
import { Holders } from '#complaints/holders-table';
import { StageClocks } from '#complaints/stage-clocks';
import { dossierFacts } from '#cases/dossier-facts';
import { RestDay } from '#desk/rest-day';
import { DeskTable } from '#stages/desk-table';
import { useBreadcrumbs } from '#desk/breadcrumbs';
import type { CaseKind } from '#desk/page-filters';
import { type Address, question } from '#api/question';
import { textsMs, useAnswer, useCatalogue } from '#desk/use-answer';
import { Facts } from '#desk/facts';

export const DossierPage = () => <CasePage kind="dossier" />;
export const ComplaintPage = () => <CasePage kind="complaint" />;
export const TaskPage = () => <CasePage kind="task" />;

const text = (value: unknown) => (typeof value === 'string' ? value : null);

type CaseAnswer = CaseDetails & Partial<Pick<ComplaintDetails, 'stages' | 'holders' | 'citizen'>>;

/** One case: what is known of it, and everything that happened to it. */
function CasePage({ kind }: { kind: Exclude<CaseKind, 'document'> }) {
  const { code = '' } = useParams();
  const { t } = useWords();
  const { pathname } = useLocation();
  const catalogue = useCatalogue();
  const asked: Address<CaseAnswer> = question(`/${kind}s/{code}`, { code });
  const fetched = useAnswer(asked, { everyMs: textsMs });
  const above = useBreadcrumbs({ label: t('explore.wall'), href: '/' });
  const what = kind === 'task' ? t('tasks.task') : t(`case.${kind}`);
  const here = `${what} ${code}`;
  return (
    <>
      <PageHead here={here} above={above} />
      <Loaded of={fetched}>
        {({ case: row, timeline, clocks, about, stages, holders, citizen, dueOnRestDay }) => (
          <>
            <h1>
              <span className="quiet">{what}</span> {code}
            </h1>
            {row['withheld'] === true && (
              <p className="page-note quiet">{t(row['private'] ? 'case.privateNote' : 'case.unpublishedNote')}</p>
            )}
            <Facts
              columns
              label={t('case.facts')}
              facts={[...factsOf(row, catalogue, t), ...dossierFacts(row, about, t)]}
            />
            <RestDay marked={dueOnRestDay} />
            {clocks && clocks.length > 0 && <ClockTable clocks={clocks} />}
            {kind === 'dossier' && <DeskTable code={code} />}
            {stages && <StageClocks turns={stages} hidden={row['withheld'] === true} />}
            {holders && <Holders holders={holders} citizen={citizen ?? null} />}
            <CaseTimeline
              steps={timeline}
              due={text(row['due_at'])}
              finished={text(row['finished_at'])}
              catalogue={catalogue}
              unusual={about?.unusual ?? []}
              trail={[...above, { label: here, href: pathname }]}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
