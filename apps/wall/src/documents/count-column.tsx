import type { Counted } from '@ioc/shared/answers/documents';
import { CountLink } from '#desk/count-link';
import type { Column } from '#desk/columns';

/** A column of numbers that lead to their lists; what is overdue stands out. */
export function countColumn<Row>(key: string, head: string, of: (row: Row) => Counted, total?: Counted): Column<Row> {
  const look = ({ value }: Counted) => (key === 'overdue' && value > 0 ? 'word-breach' : undefined);
  const sum = total && { cell: <CountLink of={total} />, look: look(total) };
  return {
    ...{ key, head, numeric: true },
    look: (row) => look(of(row)),
    cell: (row) => <CountLink of={of(row)} />,
    foot: sum ?? null,
  };
}
