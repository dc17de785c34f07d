import type { DataSource, QueryRunner } from 'typeorm';

/**
 * How this program tells cases: folds, contributions, columns of case rows, forms of the ledger, as far as no catalogue says
 * it. One more whenever any of them changes its meaning: then rows that were told before are told anew from the journal.
 */
export const telling = 5;

/** How the tables of cases and the ledger were told, and how this program would tell them. */
export interface Told {
  /** 0: by a program that did not say. */
  readonly stored: number;
  readonly current: number;
}

type Db = Pick<DataSource | QueryRunner, 'query'>;
const mend = 'npm run rebuild -- --apply';

/** A database in which nothing was journaled yet is told by this program from now on. */
export async function readTelling(db: Db): Promise<Told> {
  const [row] = (await db.query(
    `select (select number from telling) as stored, not exists (select from journal) as empty`,
  )) as { stored: number | null; empty: boolean }[];
  const stored = row?.stored ?? 0;
  if (!row?.empty || stored === telling) return { stored, current: telling };
  await storeTelling(db);
  return { stored: telling, current: telling };
}

/** Everything that is stored is told by this program: after a rebuild, in its transaction. */
export async function storeTelling(db: Db): Promise<void> {
  await db.query(
    `insert into telling (number) values ($1) on conflict (one) do update set number = excluded.number, since = now()`,
    [telling],
  );
}

/** Null: all is told by this program; else what is wrong and what mends it, for people who run it. */
export function toldOtherwise(told: Told): string | null {
  const words = otherwiseWords(told);
  return words && `${words.message} / ${words.messageEn}`;
}

/** The same, each language by itself. */
export function otherwiseWords({ stored, current }: Told): { message: string; messageEn: string } | null {
  if (stored === current) return null;
  return {
    message: `Số liệu đang lưu do bản khác của chương trình kể (${stored}, bản này: ${current}); dựng lại từ nhật ký: ${mend}`,
    messageEn: `what is stored was told by another version of the program (${stored}, this one: ${current}); mend it with: ${mend}`,
  };
}
