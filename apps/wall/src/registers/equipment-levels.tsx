import type { EquipmentLevel } from '@ioc/shared/answers/registers';
import { address } from '#api/question';
import { ListedCount } from '#desk/listed-count';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import { exact, percent, thin } from '#ui/format';
import { levelName } from '#registers/level-name';

/** What agencies count themselves, added up by level; each number leads to the agencies that make it. */
export function EquipmentLevels({ levels }: { levels: readonly EquipmentLevel[] }) {
  const { t, locale } = useWords();
  const title = t('registers.byLevel');
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        rows={levels}
        keyOf={({ level }) => level}
        columns={(column) => [
          column.name('level', t('targets.level'), ({ level }) => levelName(level, t)),
          column.number('counted', t('registers.countedOf'), ({ level, counted, agencies }) => (
            <>
              <ListedCount n={counted} to={listOf({ level })} />/{exact(agencies, locale)}
            </>
          )),
          ...(['computers', 'mailboxes', 'dedicatedNetwork', 'lan', 'internet'] as const).map((part) =>
            column.number(part, t(`registers.equipment.${part}`), (row) => (
              <Share of={row[part]} level={row.level} part={part} />
            )),
          ),
          ...(['signatures', 'videoPoints'] as const).map((part) =>
            column.number(part, t(`registers.equipment.${part}`), (row) => (
              <ListedCount n={row[part]} to={listOf({ level: row.level, part })} />
            )),
          ),
        ]}
      />
    </>
  );
}

/** `of`: the number is divided by these. */
interface Where {
  level: string;
  part?: string;
  of?: 'denominator';
}
const listOf = (where: Where) => address('/infrastructure', { ...where });

function Share({ of: { numerator, denominator }, ...where }: { of: EquipmentLevel['lan'] } & Omit<Where, 'of'>) {
  const { locale } = useWords();
  if (denominator === 0) return '–';
  return (
    <>
      {percent((100 * numerator) / denominator, locale)}
      {thin}% · <ListedCount n={numerator} to={listOf(where)} />/
      <ListedCount n={denominator} to={listOf({ ...where, of: 'denominator' })} />
    </>
  );
}
