import { Link } from 'react-router';
import type { StructureAnswer } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { pageOfList } from '#desk/list-address';

const lines = ['whole', 'partial', 'notPlaced', 'otherKinds'] as const;

/** Every unit as it was, once: added up, in part, not placed. Together they are the whole province, or it says so. */
export function Reconciliation({
  of,
  view,
  list,
}: {
  of: NonNullable<StructureAnswer['reconciliation']>;
  view: StructureAnswer['view'];
  /** The list of all cases; a line that is the whole leads there, the others stand in tables of their own. */
  list: string | null;
}) {
  const { t, locale } = useWords();
  const page = pageOfList(list, of.total.numerator);
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
            cell: (line) =>
              page && text(of[line]) === text(of.total) ? (
                <Link className="link" to={page}>
                  <NumberText text={text(of[line])} />
                </Link>
              ) : (
                <NumberText text={text(of[line])} />
              ),
            foot: { cell: <NumberText text={text(of.total)} /> },
          },
        ]}
      />
    </section>
  );
}
