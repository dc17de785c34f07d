import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasures on request (Law 91/2025): the ledger of cases whose texts no table may hold, and who erased what when. Primary
 * data: no rebuild touches them. `erased_sum`: the sum of an event as it came, by which it is still known when sent again.
 */
export class Erasures1765262000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table erasure (
    id bigint generated always as identity primary key, kind text not null, subject text not null, reason text not null,
    asked_by text not null, asked_at timestamptz not null, unique (kind, subject))`,
  `create table erasure_run (
    id bigint generated always as identity primary key, kind text not null, subject text not null, reason text not null,
    run_by text not null, run_at timestamptz not null default now(), removed jsonb not null)`,
  `alter table journal add erased_sum bigint`,
  `alter table quarantine add erased_at timestamptz`,
];
