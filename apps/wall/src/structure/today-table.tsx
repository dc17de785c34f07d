import { Link } from 'react-router';
import type { ByToday, PieceToday, StructureRow } from '@ioc/shared/answers/structure';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { exact, thin } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { dayOfUnit, lifePath, todayPath } from '#structure/addresses';
import { PieceValue } from '#structure/piece-value';
import styles from '#structure/structure.module.css';

type PartialPiece = StructureRow['partial'][number];
type Line =
  | { readonly kind: 'unit'; readonly of: StructureRow }
  | { readonly kind: 'whole'; readonly of: PieceToday }
  | { readonly kind: 'partial'; readonly of: PartialPiece }
  | { readonly kind: 'missing'; readonly of: StructureRow['missing'][number] };

const linesOf = (row: StructureRow): Line[] => [
  { kind: 'unit', of: row },
  ...row.whole.map((of) => ({ kind: 'whole', of }) as const),
  ...row.partial.map((of) => ({ kind: 'partial', of }) as const),
  ...row.missing.map((of) => ({ kind: 'missing', of }) as const),
];
const keyOf = (line: Line) => (line.kind === 'unit' ? 'unit' : `${line.kind}${line.of.code}`);
const looks: Record<Line['kind'], string | undefined> = {
  unit: 'strong',
  whole: styles.piece,
  partial: `${styles.piece} ${styles.part}`,
  missing: styles.piece,
};

/** Units of today, each with what makes its sum and, beside it, what must not be added. */
export function TodayTable({ answer: { rows, additive } }: { answer: ByToday }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('structure.unitToday')}
      wide
      look={styles.units}
      sections={rows.map((row) => ({ key: row.unit.key, rows: linesOf(row) }))}
      keyOf={keyOf}
      rowLook={({ kind }) => looks[kind]}
      columns={(column) => [
        column.name(
          'unit',
          t('structure.unitToday'),
          (line) => <Name line={line} />,
          ({ kind }) => (kind === 'missing' ? 'quiet' : undefined),
        ),
        { key: 'how', look: 'quiet', cell: (line) => <How line={line} additive={additive} /> },
        column.number(
          'sum',
          t(additive ? 'structure.sum' : 'explore.value'),
          (line) => <Value line={line} />,
          ({ kind }) => (kind === 'unit' ? undefined : 'quiet'),
        ),
      ]}
    />
  );
}

function Name({ line }: { line: Line }) {
  const { t } = useWords();
  if (line.kind === 'unit') {
    const { code, name } = line.of.unit;
    return code === null ? name : <Link to={todayPath(code)}>{name}</Link>;
  }
  if (line.kind === 'missing') return `${line.of.name} · ${line.of.parentName ?? t('structure.former')}`;
  return (
    <>
      <Link to={lifePath(line.of.code, dayOfUnit(line.of))}>{line.of.name}</Link>
      {line.of.parentName && <span className="quiet"> · {line.of.parentName}</span>}
    </>
  );
}

function How({ line, additive }: { line: Line; additive: boolean }) {
  const { t } = useWords();
  switch (line.kind) {
    case 'unit':
      if (!additive) return null;
      if (line.of.figure === null) return t('structure.nothingWhole');
      return t(line.of.complete ? 'structure.complete' : 'structure.incomplete');
    case 'whole':
      return t(`structure.how.${line.of.how}`);
    case 'partial':
      return <PartWords piece={line.of} />;
    case 'missing':
      return t('structure.missing');
  }
}

function Value({ line }: { line: Line }) {
  const { t } = useWords();
  if (line.kind === 'missing') return '–';
  if (line.of.figure === null) return null;
  if (line.kind === 'unit') return <PieceValue figure={ofOnePiece(line.of.figure, line.of.whole)} />;
  if (line.kind === 'whole') return <PieceValue figure={line.of.figure} />;
  return (
    <span data-beside>
      <PieceValue figure={line.of.figure} />
      <span className={styles.notAdded}> {t('structure.noSum')}</span>
    </span>
  );
}

/** A sum of several has no list of its own; of one it is the list of that one. */
function ofOnePiece(figure: Figure, [one, ...others]: readonly PieceToday[]): Figure {
  return figure.list === null && one && others.length === 0 ? { ...figure, list: one.figure.list } : figure;
}

function PartWords({ piece }: { piece: PartialPiece }) {
  const { t, locale } = useWords();
  const share =
    piece.share === null
      ? null
      : t('structure.share', { n: `${exact(Math.round(100 * piece.share), locale)}${thin}%` });
  const names = piece.also.map(({ name }) => name).join(', ');
  return (
    <>
      <span className={styles.mark}>{t('structure.how.partial')}</span>
      {share && ` ${share}`} · {names ? t('structure.also', { names }) : t('structure.elsewhere')}
    </>
  );
}
