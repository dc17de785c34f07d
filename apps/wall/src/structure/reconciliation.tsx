import { Link } from 'react-router';
import type { StructureAnswer } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { pageOfList } from '#desk/list-address';

const lines = ['whole', 'partial', 'notPlaced', 'otherKinds'] as const;

/** The list of a line that one unit alone makes: its table, which several would add up, has that one row. */
function listOfOne(answer: StructureAnswer, line: (typeof lines)[number]): string | null {
  const placeless = answer.view === 'today' ? answer.notPlaced : [];
  const rows = line === 'whole' ? [] : line === 'notPlaced' ? placeless : answer.beside[line];
  return rows.length === 1 ? (rows[0]?.figure.list ?? null) : null;
}

function Linked({ to, text }: { to: string | null; text: string }) {
  const shown = <NumberText text={text} />;
  return to ? (
    <Link className="link" to={to}>
      {shown}
    </Link>
  ) : (
    shown
  );
}

/** Every unit as it was, once: added up, in part, not placed. Together they are the whole province, or it says so. */
export function Reconciliation({
  of,
  answer,
  list,
}: {
  of: NonNullable<StructureAnswer['reconciliation']>;
  answer: StructureAnswer;
  /** The list of all cases; a line that is the whole leads there, one of a single unit to that unit's, the others stand in tables of their own. */
  list: string | null;
}) {
  const { t, locale } = useWords();
  const { view } = answer;
  const whole = pageOfList(list, of.total.numerator);
  const pageOf = (line: (typeof lines)[number]) =>
    text(of[line]) === text(of.total) ? whole : pageOfList(listOfOne(answer, line), of[line].numerator);
  const shown = lines.filter(
    (line) => of[line].numerator !== 0 || (of[line].denominator ?? 0) !== 0 || line === 'whole',
  );
  const text = ({ numerator, denominator }: (typeof of)['total']) =>
    denominator === null ? exact(numerator, locale) : `${exact(numerator, locale)}/${exact(denominator, locale)}`;
  return (
    <section aria-label={t('structure.reconciliation')}>
      <h2>{t('structure.reconciliation')}</h2>
      <DataTable
        caption={t('structure.reconciliation')}
        rows={shown}
        keyOf={(line) => line}
        columns={[
          {
            key: 'line',
            names: 'row',
            cell: (line) =>
              t(view === 'then' && line === 'whole' ? 'structure.lines.shown' : `structure.lines.${line}`),
            foot: {
              cell: (
                <>
                  {t('structure.lines.total')} ·{' '}
                  <span className={of.balanced ? 'quiet' : 'word-breach'}>
                    <StateMark kind={of.balanced ? 'met' : 'breach'} />{' '}
                    {t(of.balanced ? 'structure.balanced' : 'structure.unbalanced')}
                  </span>
                </>
              ),
            },
          },
          {
            key: 'n',
            numeric: true,
            cell: (line) => <Linked to={pageOf(line)} text={text(of[line])} />,
            foot: { cell: <NumberText text={text(of.total)} /> },
          },
        ]}
      />
    </section>
  );
}
