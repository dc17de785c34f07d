import { Link } from 'react-router';
import type { AsThen, ByToday } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { dayOfUnit, lifePath, todayPath } from '#structure/addresses';
import { PieceValue } from '#structure/piece-value';

type Row = AsThen['rows'][number];

/** Units as they were, with what each is today. */
export function ThenTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <UnitTable
      head={t('structure.becomes')}
      rows={rows.map((row) => ({ row, words: <Becomes today={row.today} /> }))}
      title={t('structure.unitThen')}
    />
  );
}

/** Units that nobody can place under the structure of today, and why. */
export function NotPlacedTable({ rows }: { rows: ByToday['notPlaced'] }) {
  const { t } = useWords();
  return (
    <section aria-label={t('structure.notPlaced')}>
      <h2>{t('structure.notPlaced')}</h2>
      <UnitTable
        head={t('structure.reason')}
        rows={rows.map((row) => ({ row, words: t(`structure.why.${row.why}`) }))}
        title={t('structure.unitThen')}
      />
    </section>
  );
}

interface Line {
  readonly row: Omit<Row, 'today'>;
  readonly words: React.ReactNode;
}

function UnitTable({ rows, head, title }: { rows: readonly Line[]; head: string; title: string }) {
  const { t } = useWords();
  return (
    <table className="table wide structure">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{head}</th>
          <th scope="col" className="n">
            {t('explore.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, words }) => (
          <tr key={row.code}>
            <th scope="row">
              {row.code === '-' ? row.name : <Link to={lifePath(row.code, dayOfUnit(row))}>{row.name}</Link>}
              {row.parentName && <span className="quiet"> · {row.parentName}</span>}
            </th>
            <td className="quiet">{words}</td>
            <td className="n">
              <PieceValue figure={row.figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Becomes({ today }: { today: Row['today'] }) {
  const { t } = useWords();
  if (today.length === 0) return <>{t('structure.notPlaced')}</>;
  return (
    <>
      {today.map(({ unit, how }, at) => (
        <span key={unit.key}>
          {at > 0 && ' · '}
          {unit.code === null ? unit.name : <Link to={todayPath(unit.code)}>{unit.name}</Link>}
          {how === 'partial' && <span className="structure-mark"> {t('structure.how.partial')}</span>}
        </span>
      ))}
    </>
  );
}
