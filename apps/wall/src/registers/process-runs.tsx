import type { ProcessRuns as Runs } from '@ioc/shared/answers/registers';
import { DataTable } from '#desk/data-table';
import { Pager } from '#desk/pager';
import { RecordLink } from '#desk/record-link';
import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import type { Process } from '#registers/run-count';

/** Runs of a process, each with its step, whether it is in time, and its record. */
export function ProcessRuns({ list, steps }: { list: Runs } & Pick<Process, 'steps'>) {
  const { t } = useWords();
  if (list.total === 0) return <p className="page-note quiet">{t('explore.emptyList')}</p>;
  return (
    <>
      <DataTable
        caption={t('registers.runs')}
        wide
        rows={list.rows}
        keyOf={({ code }) => code}
        columns={(column) => [
          column.name('code', t('explore.code'), ({ code }) => code, 'nowrap'),
          column.text('title', t('registers.what'), ({ title }) => title ?? '–'),
          column.text('unit', t('explore.unit'), ({ unitName }) => unitName ?? '–', 'quiet'),
          column.text('step', t('registers.step'), ({ step }) => `${step}. ${steps[step - 1]?.name ?? ''}`),
          column.text('since', t('registers.since'), ({ since }) => dateTime(since), 'nowrap'),
          column.text('due', t('explore.due'), (row) => <Due row={row} />, 'nowrap'),
          column.text('record', t('observation.record'), ({ event }) => <RecordLink event={event} />),
        ]}
      />
      <Pager list={list} />
    </>
  );
}

function Due({ row: { dueAt, late } }: { row: Runs['rows'][number] }) {
  const { t } = useWords();
  if (dueAt === null) return '–';
  if (!late) return dateTime(dueAt);
  return (
    <span className="word-attention">
      {dateTime(dueAt)} · <StateMark kind="attention" /> {t('explore.late')}
    </span>
  );
}
