import type { ProcessBoard } from '@ioc/shared/answers/registers';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Nothing } from '#desk/nothing';
import { RecordLink } from '#desk/record-link';

type Process = ProcessBoard['processes'][number];

/** Processes of the quality system (ISO 9001): who does what, what runs where, and where it is late. */
export function ProcessesPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/registers/processes'), { everyMs: textsMs });
  const title = t('registers.processes');
  return (
    <>
      <PageHead here={title} title={title} lead={t('registers.processesLead')} />
      <Loaded of={fetched}>
        {({ processes }) =>
          processes.length === 0 ? (
            <Nothing what={t('registers.noProcesses')} hint={t('registers.noProcessesHint')} />
          ) : (
            <>
              <Overview processes={processes} />
              {processes.every(({ running, ended }) => running + ended === 0) && (
                <Nothing what={t('registers.noRuns')} hint={t('registers.noRunsHint')} />
              )}
              {processes.map((process) => (
                <ProcessSection key={process.code} process={process} />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Overview({ processes }: { processes: readonly Process[] }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('registers.processes')}
      wide
      rows={processes}
      keyOf={({ code }) => code}
      columns={(column) => [
        column.name('name', t('registers.process'), ({ code, name }) => <a href={`#${code}`}>{`${code} · ${name}`}</a>),
        column.text('standard', t('registers.standard'), ({ standard }) => standard, 'quiet nowrap'),
        column.text('unit', t('registers.owner'), ({ unitName }) => unitName, 'quiet'),
        column.number('steps', t('registers.steps'), ({ steps }) => exact(steps.length, locale)),
        column.number('running', t('registers.running'), (row) => (isHeard(row) ? exact(row.running, locale) : '–')),
        column.number('late', t('registers.late'), (row) => (isHeard(row) ? <Late n={row.late} /> : '–')),
        column.number('ended', t('registers.ended'), (row) => (isHeard(row) ? exact(row.ended, locale) : '–')),
      ]}
    />
  );
}

/** Of a process that nothing was ever sent of, no zero claims that nothing runs. */
const isHeard = ({ running, ended }: Process) => running + ended > 0;

function Late({ n }: { n: number }) {
  const { locale } = useWords();
  if (n === 0) return exact(0, locale);
  return (
    <span className="word-attention">
      <StateMark kind="attention" /> {exact(n, locale)}
    </span>
  );
}

function ProcessSection({ process }: { process: Process }) {
  const { t, locale } = useWords();
  const { code, name, steps, runs } = process;
  const title = `${code} · ${name}`;
  const heard = isHeard(process);
  return (
    <section aria-label={title} id={code}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={steps}
        keyOf={(_, at) => at}
        columns={(column) => [
          column.name('step', t('registers.step'), (step, at) => `${at + 1}. ${step.name}`),
          column.text('owner', t('registers.stepOwner'), ({ owner }) => owner),
          column.number('limit', t('registers.limit'), ({ limitDays }) =>
            limitDays === null ? '–' : exact(limitDays, locale),
          ),
          column.number('running', t('registers.running'), ({ running }) => (heard ? exact(running, locale) : '–')),
          column.number('late', t('registers.late'), ({ late }) => (heard ? <Late n={late} /> : '–')),
        ]}
      />
      {runs.length > 0 && <Runs process={process} />}
    </section>
  );
}

function Runs({ process: { runs, steps } }: { process: Process }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('registers.runs')}
      wide
      rows={runs}
      keyOf={({ code }) => code}
      columns={(column) => [
        column.name('code', t('explore.code'), ({ code }) => code, 'nowrap'),
        column.text('title', t('registers.what'), ({ title }) => title ?? '–'),
        column.text('unit', t('explore.unit'), ({ unitName }) => unitName ?? '–', 'quiet'),
        column.text('step', t('registers.step'), ({ step }) => `${step}. ${steps[step - 1]?.name ?? ''}`),
        column.text('since', t('registers.since'), ({ since }) => dateTime(since), 'nowrap'),
        column.text('due', t('explore.due'), ({ dueAt }) => (dueAt === null ? '–' : dateTime(dueAt)), 'nowrap'),
        column.text(
          'late',
          t('explore.state'),
          ({ late }) =>
            late ? (
              <span className="word-attention nowrap">
                <StateMark kind="attention" /> {t('explore.late')}
              </span>
            ) : (
              t('explore.inTime')
            ),
          'nowrap',
        ),
        column.text('record', t('observation.record'), ({ event }) => <RecordLink event={event} />),
      ]}
    />
  );
}
