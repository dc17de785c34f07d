import type { StateCounts } from '@ioc/shared/answers/states';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { pageOfList } from '#desk/list-address';
import { statusWords } from '#desk/status-words';
import { DataTable } from '#desk/data-table';

interface Counted {
  readonly n: number;
  readonly list: string;
}

/** A number that leads to its list; a zero leads nowhere. */
function Number({ of: { n, list } }: { of: Counted }) {
  const { locale } = useWords();
  const page = pageOfList(list, null);
  if (n === 0 || page === null) return <span className="quiet">{exact(n, locale)}</span>;
  return (
    <Link to={page} className="link">
      {exact(n, locale)}
    </Link>
  );
}

function Share({ n, of }: { n: number; of: number }) {
  const { locale } = useWords();
  if (of === 0) return <>–</>;
  return <>{(n / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 })}</>;
}

/** The groups of one report; they sum to all dossiers. */
export function GroupTable({ counts: { grouping, groups, total } }: { counts: StateCounts }) {
  const { t } = useWords();
  return (
    <section aria-label={grouping.name}>
      <h2>{grouping.name}</h2>
      <DataTable
        caption={grouping.name}
        rows={groups}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'group',
            head: t('states.group'),
            names: 'row',
            cell: ({ name, reception, states }) => (
              <>
                {name}
                {reception === null && (
                  <span className="quiet"> · {states.map((state) => statusWords(state, t)).join(', ')}</span>
                )}
              </>
            ),
            foot: { cell: t('states.total') },
          },
          {
            key: 'n',
            head: t('states.n'),
            numeric: true,
            cell: (group) => <Number of={group} />,
            foot: { cell: <Number of={total} /> },
          },
          {
            key: 'share',
            head: t('states.share'),
            numeric: true,
            look: 'quiet',
            cell: ({ n }) => <Share n={n} of={total.n} />,
            foot: { cell: '' },
          },
        ]}
      />
    </section>
  );
}

/** Every state with its national code and what it does to the clock. */
export function StateTable({ counts: { states } }: { counts: StateCounts }) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t('states.state')}>
      <h2>{t('states.state')}</h2>
      <DataTable
        caption={t('states.state')}
        rows={states}
        keyOf={({ state }) => state}
        columns={(column) => [
          column.text('code', t('states.code'), ({ code }) => code ?? '–', 'quiet'),
          column.name('state', t('explore.status'), ({ state, name }) =>
            locale === 'vi-VN' ? name : statusWords(state, t),
          ),
          column.text('clock', t('states.clock'), ({ clock }) => t(`states.clocks.${clock}`), 'quiet'),
          column.number('n', t('states.n'), (one) => (
            <>
              <Number of={one} />
              {one.before > 0 && one.before < one.n && (
                <p className="quiet">{t('states.before', { n: exact(one.before, locale) })}</p>
              )}
            </>
          )),
        ]}
      />
    </section>
  );
}

/** Dossiers whose states came in an unusual order, by the source that sent them. */
export function UnusualTable({ rows }: { rows: StateCounts['unusual'] }) {
  const { t } = useWords();
  return (
    <section aria-label={t('states.unusual')}>
      <h2>{t('states.unusual')}</h2>
      <p className="lead quiet">{rows.length === 0 ? t('states.unusualNone') : t('states.unusualLead')}</p>
      {rows.length > 0 && (
        <DataTable
          caption={t('states.unusual')}
          rows={rows}
          keyOf={({ source }) => source}
          columns={(column) => [
            column.name('source', t('states.source'), ({ name }) => name),
            column.number('n', t('states.n'), (row) => <Number of={row} />),
          ]}
        />
      )}
    </section>
  );
}
