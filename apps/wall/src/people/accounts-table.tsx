import type { AccountRow } from '@ioc/shared/answers/accounts';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

interface AccountOrders {
  edit: (row: AccountRow) => void;
  change: (row: AccountRow, change: { disabled: boolean }) => void;
  newLink: (row: AccountRow) => void;
  resetSecondFactor: (row: AccountRow) => void;
}
interface Props extends AccountOrders {
  rows: readonly AccountRow[];
  busy: boolean;
}
/** Everybody who may sign in, and what can be done about each. */
export function AccountsTable({ rows, busy, ...orders }: Props) {
  const { t } = useWords();
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
        column.text('second', t('twoFactor.title'), ({ secondFactor }) =>
          t(secondFactor ? 'twoFactor.on' : 'twoFactor.off'),
        ),
        column.text('orders', '', (row) => <Orders row={row} busy={busy} {...orders} />),
      ]}
    />
  );
}

type OrdersProps = AccountOrders & { row: AccountRow; busy: boolean };

function Orders({ row, busy, edit, change, newLink, resetSecondFactor }: OrdersProps) {
  const { t } = useWords();
  const button = (word: string, act: () => void) => (
    <button type="button" className="button" disabled={busy} onClick={act}>
      {word}
    </button>
  );
  const isDisabled = row.state === 'disabled';
  return (
    <div className={styles.buttons}>
      {button(t('people.edit'), () => edit(row))}
      {!isDisabled && button(t('people.newLink'), () => newLink(row))}
      {row.secondFactor && button(t('twoFactor.reset'), () => resetSecondFactor(row))}
      {button(t(isDisabled ? 'people.enable' : 'people.disable'), () => change(row, { disabled: !isDisabled }))}
    </div>
  );
}
