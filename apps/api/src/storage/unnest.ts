import type { QueryRunner } from 'typeorm';

export interface Values<Row> {
  readonly type: string;
  readonly of: (row: Row) => unknown;
}

/** Building array literals in JavaScript costs more per row the longer they are: 1.000 rows a statement measured best. */
const rowsPerStatement = 1000;

/**
 * Runs `sql` over rows in chunks; in it `$rows` stands for `unnest($1::…[], $2::…[], …)`, one array a column. Nested
 * arrays cannot be unnested: give them as text. Returns how many rows the statements affected.
 */
export async function withRows<Row>(
  runner: QueryRunner,
  sql: string,
  columns: readonly Values<Row>[],
  rows: readonly Row[],
) {
  const text = sql.replace(
    '$rows',
    `unnest(${columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')})`,
  );
  let affected = 0;
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const chunk = rows.slice(from, from + rowsPerStatement);
    const result = (await runner.query(
      text,
      columns.map(({ of }) => chunk.map(of)),
      true,
    )) as { affected?: number };
    affected += result.affected ?? 0;
  }
  return affected;
}
