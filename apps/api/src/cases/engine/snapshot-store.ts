import type { QueryRunner } from 'typeorm';
import { loadSnapshots } from '#cases/engine/snapshots.sql.js';
import { caseKey, type CaseSnapshot, type IncomingEvent } from '#cases/engine/case-snapshot.js';
import type { AppliedCase } from '#cases/engine/apply-events.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';

/**
 * Cases kept in memory between batches. Safe without any lock: a case is written only on the version that was read, so
 * one that another process wrote meanwhile fails the transaction and is read again. The oldest leave when it is full.
 */
export class SnapshotStore {
  private readonly held = new Map<string, CaseSnapshot>();

  constructor(private readonly max = 50_000) {}

  async load(runner: QueryRunner, first: readonly IncomingEvent[]): Promise<Map<string, CaseSnapshot>> {
    const found = new Map<string, CaseSnapshot>();
    const missing = new Map<CaseKind, string[]>();
    for (const { kind, event } of first) {
      const key = caseKey(kind, event.subject);
      const cached = this.held.get(key);
      if (cached) found.set(key, cached);
      else missing.set(kind as CaseKind, [...(missing.get(kind as CaseKind) ?? []), event.subject]);
    }
    for (const kind of Object.keys(caseKinds) as CaseKind[]) {
      for (const one of await loadSnapshots(runner, kind, missing.get(kind) ?? []))
        found.set(caseKey(kind, one.code), one);
    }
    return found;
  }

  /** After a commit: these are the cases now. */
  keep(applied: readonly AppliedCase[]): void {
    for (const { after } of applied) {
      const key = caseKey(after.kind, after.code);
      this.held.delete(key);
      this.held.set(key, after);
    }
    for (const key of this.held.keys()) {
      if (this.held.size <= this.max) break;
      this.held.delete(key);
    }
  }
}
