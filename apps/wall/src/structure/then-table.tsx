import { Link } from 'react-router';
import type { AsThen, ByToday, StructureAnswer } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { dayOfUnit, lifePath, todayPath } from '#structure/addresses';
import { PieceValue } from '#structure/piece-value';
import { DataTable } from '#desk/data-table';
import styles from '#structure/structure.module.css';

type Row = AsThen['rows'][number];
type UnitThen = Omit<Row, 'today'>;

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

/** Units of a line of the reconciliation that no row adds up. */
export function BesideTable({ line, rows }: { line: keyof StructureAnswer['beside']; rows: readonly UnitThen[] }) {
  const { t } = useWords();
  const title = t(`structure.lines.${line}`);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <UnitTable rows={rows.map((row) => ({ row }))} title={t('structure.unitThen')} />
    </section>
  );
}

interface Line {
  readonly row: UnitThen;
  readonly words?: React.ReactNode;
}

/** `head`: of what is said of each unit; absent: nothing is. */
function UnitTable({ rows, head, title }: { rows: readonly Line[]; head?: string; title: string }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={title}
      wide
      look={styles.units}
      rows={rows}
      keyOf={({ row }) => row.code}
      columns={(column) => [
        column.name('unit', title, ({ row }) => (
          <>
            {row.code === '-' ? row.name : <Link to={lifePath(row.code, dayOfUnit(row))}>{row.name}</Link>}
            {row.parentName && <span className="quiet"> · {row.parentName}</span>}
          </>
        )),
        ...(head === undefined ? [] : [column.text('words', head, ({ words }) => words, 'quiet')]),
        column.number('value', t('explore.value'), ({ row }) => <PieceValue figure={row.figure} />),
      ]}
    />
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
          {how === 'partial' && <span className={styles.mark}> {t('structure.how.partial')}</span>}
        </span>
      ))}
    </>
  );
}
