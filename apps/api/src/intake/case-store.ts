import type { QueryRunner } from 'typeorm';
import { loadCases } from '#intake/cases.sql.js';
import { caseKey, type HeldCase, type Incoming } from '#intake/held-case.js';
import type { Told } from '#intake/tell.js';
import { type CaseKind, rooms } from '#intake/rooms.js';

/**
 * Cases kept in memory between batches. Safe without any lock: a case is written only on the version that was read, so
 * one that another process wrote meanwhile fails the transaction and is read anew. The oldest leave when it is full.
 */
export class CaseStore {
  private readonly held = new Map<string, HeldCase>();

  constructor(private readonly max = 50_000) {}

  async load(runner: QueryRunner, first: readonly Incoming[]): Promise<Map<string, HeldCase>> {
    const found = new Map<string, HeldCase>();
    const missing = new Map<CaseKind, string[]>();
    for (const { kind, event } of first) {
      const key = caseKey(kind, event.subject);
      const cached = this.held.get(key);
      if (cached) found.set(key, cached);
      else missing.set(kind as CaseKind, [...(missing.get(kind as CaseKind) ?? []), event.subject]);
    }
    for (const kind of Object.keys(rooms) as CaseKind[]) {
      for (const one of await loadCases(runner, kind, missing.get(kind) ?? [])) found.set(caseKey(kind, one.code), one);
    }
    return found;
  }

  /** After a commit: these are the cases now. */
  keep(told: readonly Told[]): void {
    for (const { after } of told) {
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
