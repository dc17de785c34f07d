import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { erase, type Erased, type Erasure } from '#erasure/erase.js';
import { appendLedgerFile, readLedgerFile } from '#erasure/ledger-file.js';
import type { DecodeLimits } from '#ingest/decode/decode.js';
import type { CaseKind } from '#cases/engine/case-kinds.js';
import { caseKey } from '#cases/engine/case-snapshot.js';
import { ErasureEntity } from '#storage/entities/erasure.entity.js';

/** The ledger of erasures in the database, oldest first. */
export async function readErasures(db: DataSource): Promise<Erasure[]> {
  const rows = await db.getRepository(ErasureEntity).find({ order: { id: 'asc' } });
  return rows.map(({ kind, subject, reason, askedBy, askedAt }) => ({
    ...{ kind: kind as CaseKind, subject, reason, askedBy },
    askedAt: askedAt.toISOString(),
  }));
}

const keysOf = (erasures: readonly Erasure[]) => new Set(erasures.map(({ kind, subject }) => caseKey(kind, subject)));

/**
 * Before anything is read or answered: erasures of the file that the database does not know (it was restored from an older
 * dump) are applied, and those that the file lacks are written to it. Returns what was applied.
 */
export async function keepErasures(
  db: DataSource,
  catalogue: Catalogue,
  file: string,
  limits: DecodeLimits,
  runBy: string,
): Promise<Erased[]> {
  const [stored, written] = [await readErasures(db), await readLedgerFile(file)];
  const [known, there] = [keysOf(stored), keysOf(written)];
  const missing = written.filter(({ kind, subject }) => !known.has(caseKey(kind, subject)));
  await appendLedgerFile(
    file,
    stored.filter(({ kind, subject }) => !there.has(caseKey(kind, subject))),
  );
  return missing.length === 0 ? [] : erase(db, catalogue, missing, { apply: true, runBy, limits });
}
