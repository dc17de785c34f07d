import { Link, useSearchParams } from 'react-router';
import type { ComplaintBreakdownRow } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import type { Crumb } from '#ui/breadcrumbs';
import { Count } from '#complaints/stage-columns';
import { stageCount, type ListOf, measuresOf, overdueOf, ratingsOf, complaintStages } from '#complaints/stages';
import type { Column } from '#desk/columns';
import { DataTable } from '#desk/data-table';
import styles from '#complaints/complaints.module.css';

interface Props {
  parts: readonly ComplaintBreakdownRow[];
  by: 'category' | 'unit';
  list: ListOf;
  trail: readonly Crumb[];
}

/** The same stages for each category or unit, those with most overdue first. */
export function StageBreakdown({ parts, by, list, trail }: Props) {
  const { t, locale } = useWords();
  const title = t(by === 'category' ? 'complaints.byCategory' : 'complaints.byUnit');
  const open = ({ counts }: ComplaintBreakdownRow) =>
    stageCount(counts, 'open') + stageCount(counts, 'publication-waiting');
  const rows = [...parts].sort((a, b) => overdueOf(b.counts) - overdueOf(a.counts) || open(b) - open(a));
  const ownList = ({ key }: ComplaintBreakdownRow): ListOf =>
    by === 'category' ? { ...list, category: key } : { ...list, unit: key };
  const number = (measure: string, warns = false): Column<ComplaintBreakdownRow> => ({
    key: measure,
    numeric: true,
    look: ({ counts }) => (warns && stageCount(counts, measure) > 0 ? 'word-breach' : undefined),
    cell: (part) => <Count name={measure} counts={part.counts} list={ownList(part)} trail={trail} />,
  });
  const columns: Column<ComplaintBreakdownRow>[] = [
    { key: 'name', names: 'row', cell: (part) => <Name part={part} by={by} /> },
    ...complaintStages.flatMap((stage) => [number(measuresOf[stage].waiting), number(measuresOf[stage].overdue, true)]),
    number('answered'),
    number('answered-late'),
    {
      key: 'content',
      numeric: true,
      look: 'quiet',
      cell: ({ counts }) => {
        const { content, rated } = ratingsOf(counts);
        return rated > 0 && `${exact(content, locale)}/${exact(rated, locale)}`;
      },
    },
  ];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        look={styles.parts}
        head={<Heads by={by} />}
        rows={rows}
        keyOf={({ key }) => key}
        columns={columns}
      />
    </section>
  );
}

function Heads({ by }: Pick<Props, 'by'>) {
  const { t } = useWords();
  return (
    <>
      <tr>
        <td />
        {complaintStages.map((stage) => (
          <th key={stage} scope="colgroup" colSpan={2} data-numeric="">
            {t(`complaints.stage.${stage}`)}
          </th>
        ))}
        {(['done.handling', 'late', 'content'] as const).map((head) => (
          <th key={head} scope="col" rowSpan={2} data-numeric="">
            {t(`complaints.${head}`)}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">{t(by === 'category' ? 'explore.category' : 'explore.unit')}</th>
        {complaintStages.flatMap((stage) =>
          (['columnWaiting', 'columnOverdue'] as const).map((head) => (
            <th key={stage + head} scope="col" data-numeric="">
              {t(`complaints.${head}`)}
            </th>
          )),
        )}
      </tr>
    </>
  );
}

function Name({ part: { key, name }, by }: Pick<Props, 'by'> & { part: ComplaintBreakdownRow }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  if (by !== 'unit' || key === '-') return key === '-' ? t('complaints.unassigned') : name;
  const narrowed = new URLSearchParams(search);
  narrowed.set('unit', key);
  return <Link to={`?${narrowed.toString()}`}>{name}</Link>;
}
