import type { Ii06aCounts as Counts, Ii06aReport as Report } from '@ioc/shared/answers/reports';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { columns } from '#reports/answer';
import { DataTable } from '#desk/data-table';
import styles from '#reports/reports.module.css';

const parts = [
  { name: 'received', words: ['all', 'online', 'direct', 'carriedOver'] },
  { name: 'resolved', words: ['all', 'early', 'onTime', 'late'] },
  { name: 'open', words: ['all', 'inTime', 'overdue'] },
] as const;

export type Way = 'field' | 'unit' | 'procedure';
const headings = { field: 'explore.category', unit: 'explore.unit', procedure: 'explore.procedure' } as const;

/** Columns (1) to (13) as the form has them. Zero is faint, so that what is there can be found; it stays a zero. */
export function Ii06aTable({ report, by }: { report: Report; by: Way }) {
  const { t, locale } = useWords();
  const look = (first: boolean, n: number) => `${first ? styles.edge : ''} ${n === 0 ? 'faint' : ''}`;
  return (
    <DataTable
      caption={t('report.title')}
      wide
      look={styles.form}
      head={<FormHead by={by} />}
      rows={report.rows}
      keyOf={({ key }) => key ?? '-'}
      columns={[
        { key: 'number', numeric: true, look: 'quiet', cell: (_, at) => at + 1, foot: { cell: '' } },
        {
          key: 'label',
          names: 'row',
          cell: ({ label }) => label,
          foot: { cell: t('report.sum'), look: styles.sum },
        },
        ...columns.map(({ key, first }) => ({
          ...{ key, numeric: true },
          look: (row: Counts) => look(first, row[key]),
          cell: (row: Counts) => exact(row[key], locale),
          foot: { cell: exact(report.total[key], locale), look: `${look(first, report.total[key])} ${styles.sum}` },
        })),
      ]}
    />
  );
}

function FormHead({ by }: { by: Way }) {
  const { t } = useWords();
  return (
    <>
      <tr>
        <th rowSpan={2} scope="col">
          {t('report.number')}
        </th>
        <th rowSpan={2} scope="col">
          {t(headings[by])}
        </th>
        {parts.map(({ name, words }) => (
          <th key={name} colSpan={words.length} scope="colgroup">
            {t(`report.${name}`)}
          </th>
        ))}
      </tr>
      <tr>
        {parts.flatMap(({ name, words }) =>
          words.map((word) => (
            <th key={`${name}-${word}`} scope="col">
              {t(`report.${word}`)}
            </th>
          )),
        )}
      </tr>
      <tr aria-hidden="true">
        {Array.from({ length: columns.length + 2 }, (_, at) => (
          <th key={at}>({at + 1})</th>
        ))}
      </tr>
    </>
  );
}
