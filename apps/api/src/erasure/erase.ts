import type { DataSource, QueryRunner } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { stateWithoutTexts, withoutTexts } from '#cases/redaction.js';
import { eraseLog } from '#erasure/erase-log.sql.js';
import { eraseQuarantine } from '#erasure/erase-quarantine.sql.js';
import { eraseWords } from '#erasure/erase-words.sql.js';
import { loadSnapshots } from '#cases/engine/snapshots.sql.js';
import { writeCases } from '#ingest/commit.sql.js';
import type { DecodeLimits } from '#ingest/decode/decode.js';
import { countedBy } from '#ingest/erasures.js';
import { eventSum } from '#cases/engine/event-identity.js';
import { eventsOfSubject } from '#cases/engine/recorded-events.sql.js';
import type { CaseKind } from '#cases/engine/case-kinds.js';
import { withRows } from '#storage/unnest.js';
import { ErasureEntity, ErasureRunEntity } from '#storage/entities/erasure.entity.js';
import { inTransaction } from '#storage/in-transaction.js';

/** One request for erasure: of which case, why, who asked for it and when. */
export interface Erasure {
  readonly kind: CaseKind;
  readonly subject: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

/** What lost its texts: events of the journal, the case's row, quarantined records, records of the embedded log, words of people. */
interface Removed {
  readonly journal: number;
  readonly case: number;
  readonly quarantine: number;
  readonly log: number;
  readonly words: number;
}

export interface Erased extends Erasure {
  readonly removed: Removed;
  /** The ledger had it already. */
  readonly known: boolean;
  /** No event of such a case has come yet. */
  readonly unseen: boolean;
}

export interface ErasureRequest {
  /** False: everything is done and taken back, so that what it says is what it would do. */
  readonly apply: boolean;
  readonly runBy: string;
  readonly limits: DecodeLimits;
  /** Called before the commit: a ledger outside of the database is written first. */
  readonly record?: (erased: readonly Erased[]) => Promise<void>;
}

/**
 * Removes the texts of cases from every table, in one transaction that holds every writer off (it locks the stored
 * positions). Ids, sums, days, codes and counts stay: no figure and no list changes. Doing it again changes nothing.
 */
export async function erase(
  db: DataSource,
  catalogue: Catalogue,
  erasures: readonly Erasure[],
  { apply, runBy, limits, record }: ErasureRequest,
): Promise<Erased[]> {
  return inTransaction(
    db,
    async (runner) => {
      await runner.query('lock table log_position in exclusive mode');
      const done: Erased[] = [];
      for (const erasure of erasures) done.push(await eraseOne(runner, catalogue, limits, erasure, runBy));
      const kinds = [...new Set(erasures.map(({ kind }) => kind as string)), 'quarantine'];
      await runner.query(`select pg_notify('ioc', $1)`, [JSON.stringify({ kinds, n: 0, places: [] })]);
      if (apply) await record?.(done);
      return done;
    },
    apply,
  );
}

async function eraseOne(
  runner: QueryRunner,
  catalogue: Catalogue,
  limits: DecodeLimits,
  erasure: Erasure,
  runBy: string,
): Promise<Erased> {
  const { kind, subject, reason, askedBy, askedAt } = erasure;
  const ledger = runner.manager.getRepository(ErasureEntity);
  const known = await ledger.existsBy({ kind, subject });
  if (!known) await ledger.insert({ kind, subject, reason, askedBy, askedAt: new Date(askedAt) });
  const journal = await eraseJournal(runner, catalogue, kind, subject);
  const row = await eraseCase(runner, catalogue, kind, subject);
  const quarantine = await eraseQuarantine(runner, subject);
  const log = await eraseLog(runner, catalogue, limits, { kind, subject });
  const words = await eraseWords(runner, kind, subject);
  const removed: Removed = { journal: journal.removed, case: row.removed, quarantine, log, words };
  if (!known || Object.values(removed).some((n) => n > 0))
    await runner.manager.getRepository(ErasureRunEntity).insert({ kind, subject, reason, runBy, removed });
  return { ...erasure, removed, known, unseen: journal.found === 0 && !row.found && quarantine + log === 0 };
}

/** The sum of each event as it came is kept: it is still a duplicate when it is sent again. */
async function eraseJournal(runner: QueryRunner, catalogue: Catalogue, kind: CaseKind, subject: string) {
  const counted = countedBy(catalogue);
  const events = await eventsOfSubject(runner, kind, subject);
  const changed = events.flatMap(({ place, event, erasedSum }) => {
    const data = JSON.stringify(withoutTexts(event, counted).data);
    return data === JSON.stringify(event.data) ? [] : [{ place, data, sum: erasedSum ?? eventSum(event) }];
  });
  const removed = await withRows(
    runner,
    `update journal set data = r.data, erased_sum = r.sum from $rows as r(place, data, sum) where journal.place = r.place`,
    [
      { type: 'bigint', of: (one) => String(one.place) },
      { type: 'jsonb', of: (one) => one.data },
      { type: 'bigint', of: (one) => String(one.sum) },
    ],
    changed,
  );
  return { found: events.length, removed };
}

async function eraseCase(runner: QueryRunner, catalogue: Catalogue, kind: CaseKind, subject: string) {
  const [held] = await loadSnapshots(runner, kind, [subject]);
  if (!held) return { found: false, removed: 0 };
  const state = stateWithoutTexts(kind, held.state, countedBy(catalogue));
  if (JSON.stringify(state) === JSON.stringify(held.state)) return { found: true, removed: 0 };
  await writeCases(runner, kind, [{ ...held, state, version: held.version + 1 }]);
  return { found: true, removed: 1 };
}
