import { Link } from 'react-router';
import type { EquipmentUnit } from '@ioc/shared/answers/registers';
import { DataTable } from '#desk/data-table';
import { RecordLink } from '#desk/record-link';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { agenciesOf, type EquipmentFilter } from '#registers/agencies-of';
import { levelName } from '#registers/level-name';

const numbers = ['officials', 'computers', 'mailboxes', 'signatures', 'videoPoints'] as const;

/** Agencies with what each counted of itself and the record that said it; below them what they add up to. */
export function Agencies({ units, asked }: { units: readonly EquipmentUnit[]; asked: EquipmentFilter | null }) {
  const { t, locale } = useWords();
  const rows = asked ? agenciesOf(units, asked) : units;
  const number = (value: number | null) => (value === null ? '–' : exact(value, locale));
  const flag = (value: boolean | null) => (value === null ? '–' : t(value ? 'registers.yes' : 'registers.no'));
  const sum = (part: (typeof numbers)[number]) =>
    exact(
      rows.reduce((all, row) => all + (row[part] ?? 0), 0),
      locale,
    );
  const title = t('registers.byAgency');
  return (
    <>
      <h2>{title}</h2>
      {asked && <FilterLine asked={asked} n={rows.length} />}
      <DataTable
        caption={title}
        wide
        rows={rows}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          { ...column.name('unit', t('explore.unit'), ({ unitName }) => unitName), foot: { cell: t('report.sum') } },
          ...numbers.map((part) => ({
            ...column.number(part, t(`registers.equipment.${part}`), (row) => number(row[part])),
            foot: { cell: sum(part) },
          })),
          ...(['dedicatedNetwork', 'lan', 'internet'] as const).map((part) => ({
            ...column.text(part, t(`registers.equipment.${part}`), (row) => flag(row[part])),
            foot: { cell: '' },
          })),
          {
            ...column.text('record', t('observation.record'), ({ event }) => <RecordLink event={event} />),
            foot: { cell: '' },
          },
        ]}
      />
    </>
  );
}

/** How many agencies a number is made of, and the way back to all. */
function FilterLine({ asked: { level, part }, n }: { asked: EquipmentFilter; n: number }) {
  const { t, locale } = useWords();
  const of = [level && levelName(level, t), part && t(`registers.equipment.${part}`)].filter(Boolean).join(' · ');
  return (
    <p data-total={n}>
      {t('registers.agenciesOf', { n: exact(n, locale), of })} ·{' '}
      <Link className="link" to="/infrastructure">
        {t('registers.allAgencies')}
      </Link>
    </p>
  );
}
