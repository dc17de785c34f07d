import type { SourceKeyRow } from '@ioc/shared/answers/source-keys';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import styles from '#people/people.module.css';

interface KeyOrders {
  busy: boolean;
  rotate: (row: SourceKeyRow) => void;
  revoke: (row: SourceKeyRow) => void;
}

/** Every key with what it may send, when it was used, and what can be done about it. */
export function KeysTable({ rows, ...orders }: KeyOrders & { rows: readonly SourceKeyRow[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('keys.title')}
      wide
      rows={rows}
      keyOf={({ id, source, createdAt }) => id ?? `${source} ${createdAt}`}
      columns={(column) => [
        column.name('source', t('keys.source'), ({ sourceName, source, note }) => (
          <>
            {sourceName}
            <p className="quiet">{[source, note].filter(Boolean).join(' · ')}</p>
          </>
        )),
        column.text('for', t('keys.for'), ({ kinds, units }) => [...kinds, ...units].join(', ') || t('keys.all')),
        column.text('state', t('people.state'), ({ state, until }) =>
          t(`keys.states.${state}`, { until: until ? dateTime(until) : '' }),
        ),
        column.text('used', t('keys.used'), ({ usedAt }) => (usedAt ? dateTime(usedAt) : '–'), 'nowrap'),
        column.text('made', t('keys.madeBy'), ({ createdBy, createdAt }) => (
          <>
            {createdBy} <p className="quiet">{dateTime(createdAt)}</p>
          </>
        )),
        column.text('orders', '', (row) => <Orders row={row} {...orders} />),
      ]}
    />
  );
}

function Orders({ row, busy, rotate, revoke }: KeyOrders & { row: SourceKeyRow }) {
  const { t } = useWords();
  if (row.state !== 'in-force' && row.state !== 'ending') return null;
  return (
    <div className={styles.buttons}>
      {row.state === 'in-force' && (
        <button type="button" className="button" disabled={busy} onClick={() => rotate(row)}>
          {t('keys.rotate')}
        </button>
      )}
      <button type="button" className="button" disabled={busy} onClick={() => revoke(row)}>
        {t('keys.revoke')}
      </button>
    </div>
  );
}
