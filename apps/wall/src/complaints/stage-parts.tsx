import { Link, useSearchParams } from 'react-router';
import type { ComplaintPart } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import type { Crumb } from '#ui/breadcrumbs';
import { Count } from '#complaints/stage-columns';
import { stageCount, type ListOf, measuresOf, overdueOf, ratingsOf, complaintStages } from '#complaints/stages';

interface Props {
  parts: readonly ComplaintPart[];
  by: 'category' | 'unit';
  list: ListOf;
  trail: readonly Crumb[];
}

/** The same stages for each category or unit, those with most overdue first. */
export function StageParts({ parts, by, list, trail }: Props) {
  const { t } = useWords();
  const title = t(by === 'category' ? 'complaints.byCategory' : 'complaints.byUnit');
  const open = ({ counts }: ComplaintPart) => stageCount(counts, 'open') + stageCount(counts, 'publication-waiting');
  const rows = [...parts].sort((a, b) => overdueOf(b.counts) - overdueOf(a.counts) || open(b) - open(a));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="table wide stage-parts">
        <thead>
          <tr>
            <th />
            {complaintStages.map((stage) => (
              <th key={stage} scope="colgroup" colSpan={2} className="n">
                {t(`complaints.stage.${stage}`)}
              </th>
            ))}
            <th scope="col" className="n" rowSpan={2}>
              {t('complaints.done.handling')}
            </th>
            <th scope="col" className="n" rowSpan={2}>
              {t('complaints.late')}
            </th>
            <th scope="col" className="n" rowSpan={2}>
              {t('complaints.content')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t(by === 'category' ? 'explore.category' : 'explore.unit')}</th>
            {complaintStages.flatMap((stage) => [
              <th key={`${stage}-waiting`} scope="col" className="n">
                {t('complaints.columnWaiting')}
              </th>,
              <th key={`${stage}-overdue`} scope="col" className="n">
                {t('complaints.columnOverdue')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((part) => (
            <Row key={part.key} part={part} by={by} list={list} trail={trail} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ part, by, list, trail }: Omit<Props, 'parts'> & { part: ComplaintPart }) {
  const { t, locale } = useWords();
  const { key, name, counts } = part;
  const own: ListOf = by === 'category' ? { ...list, category: key } : { ...list, unit: key };
  const number = (measure: string, warns = false) => (
    <td key={measure} className={warns && stageCount(counts, measure) > 0 ? 'n word-breach' : 'n'}>
      <Count name={measure} counts={counts} list={own} trail={trail} />
    </td>
  );
  const { content, rated } = ratingsOf(counts);
  const [search] = useSearchParams();
  const narrowed = new URLSearchParams(search);
  narrowed.set('unit', key);
  const unknown = key === '-' ? t('complaints.unassigned') : name;
  return (
    <tr>
      <th scope="row">{by === 'unit' && key !== '-' ? <Link to={`?${narrowed.toString()}`}>{name}</Link> : unknown}</th>
      {complaintStages.flatMap((stage) => [number(measuresOf[stage].waiting), number(measuresOf[stage].overdue, true)])}
      {number('answered')}
      {number('answered-late')}
      <td className="n quiet">{rated > 0 && `${exact(content, locale)}/${exact(rated, locale)}`}</td>
    </tr>
  );
}
