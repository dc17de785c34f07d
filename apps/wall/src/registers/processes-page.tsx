import { Link } from 'react-router';
import type { ProcessBoard } from '@ioc/shared/answers/registers';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { Nothing } from '#desk/nothing';
import { isHeard, type Process, processPath, RunCount } from '#registers/run-count';

/** Processes of the quality system (ISO 9001): whose they are, what runs, and where it is late. */
export function ProcessesPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/registers/processes'), { everyMs: textsMs });
  const title = t('registers.processes');
  return (
    <>
      <PageHead here={title} title={title} lead={t('registers.processesLead')} />
      <Loaded of={fetched}>
        {({ processes }: ProcessBoard) =>
          processes.length === 0 ? (
            <Nothing what={t('registers.noProcesses')} hint={t('registers.noProcessesHint')} />
          ) : (
            <>
              {processes.some(isHeard) || <Nothing what={t('registers.noRuns')} hint={t('registers.noRunsHint')} />}
              <Overview processes={processes} />
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
        column.name('name', t('registers.process'), ({ code, name }) => (
          <Link to={processPath(code)}>{`${code} · ${name}`}</Link>
        )),
        column.text('standard', t('registers.standard'), ({ standard }) => standard, 'quiet nowrap'),
        column.text('unit', t('registers.owner'), ({ unitName }) => unitName, 'quiet'),
        column.number('steps', t('registers.steps'), ({ code, steps }) => (
          <Link to={processPath(code)}>{exact(steps.length, locale)}</Link>
        )),
        column.number('running', t('registers.running'), (of) => <RunCount of={of} n={of.running} words={{}} />),
        column.number('late', t('registers.late'), (of) => <RunCount of={of} n={of.late} words={{ late: 'true' }} />),
        column.number('ended', t('registers.ended'), (of) => (
          <RunCount of={of} n={of.ended} words={{ status: 'ended' }} />
        )),
      ]}
    />
  );
}
