import type { Ii06aCounts as Counts, Ii06aReport as Report } from '@ioc/shared/answers/reports';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { columns } from '#reports/answer';

const parts = [
  { name: 'received', words: ['all', 'online', 'direct', 'carriedOver'] },
  { name: 'resolved', words: ['all', 'early', 'onTime', 'late'] },
  { name: 'open', words: ['all', 'inTime', 'overdue'] },
] as const;

export type Way = 'field' | 'unit' | 'procedure';
const headings = { field: 'explore.category', unit: 'explore.unit', procedure: 'explore.procedure' } as const;

/** Columns (1) to (13) as the form has them. */
export function Ii06aTable({ report, by }: { report: Report; by: Way }) {
  const { t } = useWords();
  return (
    <table className="table wide statutory">
      <FormHead by={by} />
      <tbody>
        {report.rows.map((row, at) => (
          <tr key={row.key ?? '-'}>
            <td className="n quiet">{at + 1}</td>
            <th scope="row">{row.label}</th>
            <Cells counts={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="strong">
          <td />
          <th scope="row">{t('report.sum')}</th>
          <Cells counts={report.total} />
        </tr>
      </tfoot>
    </table>
  );
}

function FormHead({ by }: { by: Way }) {
  const { t } = useWords();
  return (
    <thead>
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
    </thead>
  );
}

/** Zero is faint, so that what is there can be found; it stays a zero. */
function Cells({ counts }: { counts: Counts }) {
  const { locale } = useWords();
  return columns.map(({ key, first }) => (
    <td key={key} className={`n${first ? ' edge' : ''}${counts[key] === 0 ? ' faint' : ''}`}>
      {exact(counts[key], locale)}
    </td>
  ));
}
