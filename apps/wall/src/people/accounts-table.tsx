import type { AccountRow } from '@ioc/shared/answers/accounts';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

interface TableProps {
  rows: readonly AccountRow[];
  busy: boolean;
  edit: (row: AccountRow) => void;
  change: (row: AccountRow, change: { disabled: boolean }) => void;
  newLink: (row: AccountRow) => void;
}
/** Everybody who may sign in, and what can be done about each. */
export function AccountsTable({ rows, busy, edit, change, newLink }: TableProps) {
  const { t } = useWords();
  const button = (word: string, act: () => void) => (
    <button type="button" className="button" disabled={busy} onClick={act}>
      {word}
    </button>
  );
  return (
    <DataTable
      caption={t('people.accounts')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.name('name', t('people.name'), ({ name, displayName }) => (
          <>
            {displayName} <p className="quiet">{name}</p>
          </>
        )),
        column.text('roles', t('people.roles'), ({ roles }) =>
          roles.map((role) => t(`people.role.${role}`)).join(', '),
        ),
        column.text('units', t('people.units'), ({ units }) => units.join(', ') || '–'),
        column.text('state', t('people.state'), ({ state }) => t(`people.stateOf.${state}`)),
        column.text('orders', '', (row) => (
          <div className={styles.buttons}>
            {button(t('people.edit'), () => edit(row))}
            {row.state !== 'disabled' && button(t('people.newLink'), () => newLink(row))}
            {row.state === 'disabled'
              ? button(t('people.enable'), () => change(row, { disabled: false }))
              : button(t('people.disable'), () => change(row, { disabled: true }))}
          </div>
        )),
      ]}
    />
  );
}
