import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What control totals are compared with: journaled events by source, type and the local day of their time, counted in the
 * transaction that journals them. The index finds the ids of one day; it costs a few bytes per hundred events. Refusals of
 * the HTTP door are counts without contents.
 */
export class SourceChecks1765221000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`create table source_event_day (
      source text not null, type text not null, day date not null, n int not null, primary key (source, day, type))`);
    await db.query(`insert into source_event_day (source, type, day, n)
      select source, type, (time at time zone 'Asia/Ho_Chi_Minh')::date, count(*) from journal group by 1, 2, 3`);
    await db.query(`alter table source_totals add column ids jsonb`);
    await db.query(`create index journal_time on journal using brin (time) with (pages_per_range = 16)`);
    await db.query(`create table source_refusal (
      source text not null, day date not null, reason text not null, path text not null, n int not null,
      first_at timestamptz not null, last_at timestamptz not null, primary key (source, day, reason, path))`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
