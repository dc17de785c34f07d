import { useParams, useSearchParams } from 'react-router';
import { question } from '#api/question';
import { Choice } from '#desk/choice';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { isHeard, type Process, RunCount } from '#registers/run-count';
import { ProcessRuns } from '#registers/process-runs';

/** One process: its steps with who does them and for how long, and the runs that are asked for. */
export function ProcessPage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const fetched = useAnswer(question('/registers/processes'), { everyMs: textsMs });
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('registers.processes'), href: '/processes' },
  ];
  return (
    <Loaded of={fetched}>
      {({ processes }) => {
        const process = processes.find((one) => one.code === code);
        const title = process ? `${code} · ${process.name}` : code;
        return (
          <>
            <PageHead here={code} above={above} title={title} lead={process && lead(process)} />
            {process ? (
              <Found process={process} />
            ) : (
              <p className="page-note quiet">{t('registers.noProcess', { code })}</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const lead = ({ standard, unitName }: Process) => `${standard} · ${unitName}`;

function Found({ process }: { process: Process }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const late = search.get('late') === 'true' ? 'true' : null;
  const options = [
    { value: null, words: t('registers.running') },
    { value: 'ended', words: t('registers.ended') },
  ];
  const steps = [
    { value: null, words: t('registers.any') },
    ...process.steps.map(({ name }, at) => ({ value: String(at + 1), words: `${at + 1}. ${name}` })),
  ];
  const lateness = [
    { value: null, words: t('registers.any') },
    { value: 'true', words: t('registers.late') },
  ];
  const asked = { status: search.get('status') as 'ended' | null, step: search.get('step'), late };
  const after = search.get('after');
  const runs = useAnswer(question('/registers/processes/{code}/runs', { code: process.code, ...asked, after }), {
    everyMs: textsMs,
  });
  return (
    <>
      <Steps process={process} />
      <h2>{t('registers.runs')}</h2>
      <Choice aligned label={t('explore.state')} name="status" options={options} />
      <Choice aligned label={t('registers.step')} name="step" options={steps} />
      <Choice aligned label={t('explore.due')} name="late" options={lateness} />
      <Loaded of={runs}>
        {(list) =>
          isHeard(process) ? (
            <ProcessRuns list={list} steps={process.steps} />
          ) : (
            <Nothing what={t('registers.noRuns')} hint={t('registers.noRunsHint')} />
          )
        }
      </Loaded>
    </>
  );
}

function Steps({ process }: { process: Process }) {
  const { t, locale } = useWords();
  const stepOf = (at: number) => ({ step: String(at + 1) });
  return (
    <DataTable
      caption={t('registers.steps')}
      rows={process.steps}
      keyOf={(_, at) => at}
      columns={(column) => [
        column.name('step', t('registers.step'), (step, at) => `${at + 1}. ${step.name}`),
        column.text('owner', t('registers.stepOwner'), ({ owner }) => owner),
        column.text('limit', t('registers.limit'), ({ limitDays }) =>
          limitDays === null ? '–' : exact(limitDays, locale),
        ),
        column.number('running', t('registers.running'), ({ running }, at) => (
          <RunCount of={process} n={running} words={stepOf(at)} />
        )),
        column.number('late', t('registers.late'), ({ late }, at) => (
          <RunCount of={process} n={late} words={{ ...stepOf(at), late: 'true' }} />
        )),
      ]}
    />
  );
}
