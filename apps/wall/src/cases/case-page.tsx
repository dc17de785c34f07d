import { useParams } from 'react-router';
import type { CaseDetails } from '@ioc/shared/answers/cases';
import type { ComplaintDetails } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { factsOf } from '#cases/case-facts';
import { CaseTimeline, lateOf } from '#cases/case-timeline';
import { ClockTable } from '#cases/clock-table';
import { Loaded } from '#desk/loaded';
import { LogAbout } from '#desk/log-about';
import { Holders } from '#complaints/holders-table';
import { StageClocks } from '#complaints/stage-clocks';
import { dossierFacts } from '#cases/dossier-facts';
import { RestDay } from '#desk/rest-day';
import { DeskTable } from '#stages/desk-table';
import { useCrumbs } from '#desk/breadcrumbs';
import type { CaseKind } from '#desk/page-filters';
import { type Address, question } from '#api/question';
import { type Catalogue, textsMs, useAnswer, useCatalogue } from '#desk/use-answer';
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
  const catalogue = useCatalogue();
  const asked: Address<CaseAnswer> = question(`/${kind}s/{code}`, { code });
  const fetched = useAnswer(asked, { everyMs: textsMs });
  const what = kind === 'task' ? t('tasks.task') : t(`case.${kind}`);
  const here = `${what} ${code}`;
  const { above, trail } = useCrumbs(here, { label: t('explore.wall'), href: '/' });
  return (
    <>
      <PageHead here={here} above={above} />
      <Loaded of={fetched}>
        {(answer) => (
          <>
            <h1>
              <span className="quiet">{what}</span> {code}
            </h1>
            <About answer={answer} catalogue={catalogue} />
            <Clocks answer={answer} />
            {kind === 'dossier' && <DeskTable code={code} />}
            <CaseTimeline
              steps={answer.timeline}
              due={text(answer.case['due_at'])}
              late={lateOf(answer.case)}
              overdueDays={answer.overdueDays}
              catalogue={catalogue}
              unusual={answer.about?.unusual ?? []}
              trail={trail}
            />
            <LogAbout of={{ kind, id: code }} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What is known of the case, and why its texts are withheld where they are. */
function About({ answer: { case: row, about }, catalogue }: { answer: CaseAnswer; catalogue: Catalogue | null }) {
  const { t } = useWords();
  return (
    <>
      {row['withheld'] === true && (
        <p className="page-note quiet">{t(row['private'] ? 'case.privateNote' : 'case.unpublishedNote')}</p>
      )}
      <Facts columns label={t('case.facts')} facts={[...factsOf(row, catalogue, t), ...dossierFacts(row, about, t)]} />
    </>
  );
}

/** Its deadlines: by each rule for supplements, by stage, by who had it. */
function Clocks({ answer: { case: row, clocks, stages, holders, citizen, dueOnRestDay } }: { answer: CaseAnswer }) {
  return (
    <>
      <RestDay marked={dueOnRestDay} />
      {clocks && clocks.length > 0 && <ClockTable clocks={clocks} />}
      {stages && <StageClocks turns={stages} hidden={row['withheld'] === true} />}
      {holders && <Holders holders={holders} citizen={citizen ?? null} />}
    </>
  );
}
