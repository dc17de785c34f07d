import { sent, ways } from '@ioc/test/sdks/sdks';
import { until } from '@ioc/test/support/until';
import type { DataSource } from 'typeorm';

interface Arrived {
  readonly subject: string;
  readonly type: string;
  readonly data: unknown;
}

/** What must be in the journal after a client has sent, in order of case and type. */
export const wanted = (subject: string): Arrived[] =>
  ways.flatMap((way) =>
    sent.map(({ step, data }) => ({ subject: `${subject}-${way}`, type: `vn.ioc.dossier.${step}.v1`, data })),
  );

/** What is in the journal of a client's events once nothing more is missing. */
export async function arrived(db: DataSource, subject: string): Promise<Arrived[]> {
  const read = () =>
    db.query(
      `select subject, type, data from journal where starts_with(subject, $1) order by subject collate "C", type collate "C"`,
      [`${subject}-`],
    ) as Promise<Arrived[]>;
  await until(read, (rows) => rows.length >= wanted(subject).length, 60_000);
  return read();
}

/** Why something of a client lies in quarantine. */
export const refused = (db: DataSource) =>
  db.query('select reason, path, detail, subject, type from quarantine order by place') as Promise<object[]>;
