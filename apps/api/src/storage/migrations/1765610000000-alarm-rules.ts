import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of alarms that were written on the page, as lines that only grow, and what came of trying rules on history. */
export class AlarmRules1765610000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table alarm_rule_change (
    id bigint generated always as identity primary key, at timestamptz not null, author text not null, role text not null,
    code text not null, version integer not null, kind text not null check (kind in ('saved', 'withdrawn')),
    definition jsonb, unique (code, version), check ((kind = 'saved') = (definition is not null)))`,
  `create trigger alarm_rule_change_only_grows before update or delete or truncate on alarm_rule_change
    for each statement execute function refuse_change()`,
  `create table alarm_trial (
    id uuid primary key default gen_random_uuid(), asked_at timestamptz not null default now(), asked_by text not null,
    rule jsonb not null, from_day date not null, to_day date not null,
    state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
    beat_at timestamptz not null default now(), progress jsonb not null, result jsonb, error text)`,
  `create index alarm_trial_asked on alarm_trial (asked_at)`,
  `comment on table alarm_rule_change is 'Rules of alarms that were written on the page, with their versions; only grows.'`,
  `comment on table alarm_trial is 'Rules tried on history: how far each is, and when it would have raised an alarm.'`,
];
