import { Link, useSearchParams } from 'react-router';
import type { StructureAnswer } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { changed } from '#desk/filters';

const lines = ['whole', 'partial', 'notPlaced', 'otherKinds'] as const;

/** Every unit as it was, once: added up, in part, not placed. Together they are the whole province, or it says so. */
export function Reconciliation({
  of,
  view,
}: {
  of: NonNullable<StructureAnswer['reconciliation']>;
  view: StructureAnswer['view'];
}) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
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
              line === 'otherKinds' ? (
                <Link
                  className="link"
                  to={changed(search, { level: search.get('level') === null ? 'department' : null })}
                >
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
