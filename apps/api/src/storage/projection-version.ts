import type { DataSource, QueryRunner } from 'typeorm';

/**
 * The version of the projections: folds, contributions, columns of case rows and forms of the ledger, as far as no catalogue says
 * it. Raised by one whenever any of them changes its meaning: rows of an earlier version are then replayed from the journal.
 */
export const projectionVersion = 10;

/** The projection version of the stored cases and ledger, and that of this program. */
export interface StoredProjection {
  /** 0: by a program that did not say. */
  readonly stored: number;
  readonly current: number;
}

type Db = Pick<DataSource | QueryRunner, 'query'>;
const repairCommand = 'npm run rebuild -- --apply';

/** A database in which nothing was journaled yet has the version of this program. */
export async function readProjectionVersion(db: Db): Promise<StoredProjection> {
  const [row] = (await db.query(
    `select (select number from telling) as stored, not exists (select from journal) as empty`,
  )) as { stored: number | null; empty: boolean }[];
  const stored = row?.stored ?? 0;
  if (!row?.empty || stored === projectionVersion) return { stored, current: projectionVersion };
  await storeProjectionVersion(db);
  return { stored: projectionVersion, current: projectionVersion };
}

/** Everything that is stored has the version of this program: after a rebuild, in its transaction. */
export async function storeProjectionVersion(db: Db): Promise<void> {
  await db.query(
    `insert into telling (number) values ($1) on conflict (one) do update set number = excluded.number, since = now()`,
    [projectionVersion],
  );
}

/** Null: the versions are equal; else what is wrong and which command repairs it, for operators. */
export function outdatedProjection(stored: StoredProjection): string | null {
  const words = outdatedProjectionWords(stored);
  return words && `${words.message} / ${words.messageEn}`;
}

/** The same, each language by itself. */
export function outdatedProjectionWords({
  stored,
  current,
}: StoredProjection): { message: string; messageEn: string } | null {
  if (stored === current) return null;
  return {
    message: `Số liệu đang lưu do bản khác của chương trình kể (${stored}, bản này: ${current}); dựng lại từ nhật ký: ${repairCommand}`,
    messageEn: `what is stored was told by another version of the program (${stored}, this one: ${current}); mend it with: ${repairCommand}`,
  };
}
