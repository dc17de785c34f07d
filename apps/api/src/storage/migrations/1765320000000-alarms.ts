import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Alarms and what people did with them: primary data, no rebuild touches them. An alarm is one row for ever, by rule, unit
 * and cause; its history only grows. `alarm_pending`: conditions that have to last before they count.
 */
export class Alarms1765320000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table alarm (
    id text primary key, rule text not null, unit text not null, cause text not null, group_key text not null,
    definition jsonb not null, priority smallint not null check (priority between 0 and 2), owner text not null,
    state text not null, condition text not null check (condition in ('active', 'normal', 'unknown')),
    care text not null check (care in ('new', 'acknowledged', 'in-progress')),
    rank smallint not null generated always as (case state when 'new' then 0 when 'in-progress' then 1
      when 'acknowledged' then 2 when 'unknown' then 3 when 'returned' then 4 when 'shelved' then 5
      when 'suppressed' then 6 when 'out-of-service' then 7 when 'closed' then 9 end) stored,
    value double precision, detail jsonb, because text[] not null default '{}',
    version integer not null default 1, occurrences integer not null default 1,
    first_at timestamptz not null, raised_at timestamptz not null, changed_at timestamptz not null,
    handled_by text, handled_at timestamptz, assignee text, next_check timestamptz, promise text, promise_at timestamptz,
    shelved_until timestamptz, escalated smallint not null default 0, unique (rule, unit, cause))`,
  `create index alarm_list on alarm (rank, priority, raised_at, id)`,
  `create index alarm_standing on alarm (group_key) where rank < 9`,
  `create index alarm_shelved on alarm (shelved_until) where state = 'shelved'`,
  `create table alarm_history (
    id bigint generated always as identity primary key, alarm text not null references alarm, at timestamptz not null,
    action text not null, actor text, role text, from_state text, to_state text not null, rule_version integer not null,
    value double precision, note text, data jsonb)`,
  `create index alarm_history_of on alarm_history (alarm, id desc)`,
  `create index alarm_history_at on alarm_history (at)`,
  `create table alarm_pending (id text primary key, towards text not null check (towards in ('active', 'normal')),
    since timestamptz not null)`,
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the table % only grows', tg_table_name; end $$`,
  `create trigger alarm_history_only_grows before update or delete or truncate on alarm_history
    for each statement execute function refuse_change()`,
  `create table shift_entry (
    id bigint generated always as identity primary key, at timestamptz not null, kind text not null, author text, role text,
    text text not null, about_kind text, about text, data jsonb)`,
  `create index shift_entry_at on shift_entry (at desc, id desc)`,
  `create index shift_entry_about on shift_entry (about_kind, about)`,
  `create index shift_entry_words on shift_entry using gin (to_tsvector('simple', text))`,
  `create trigger shift_entry_only_grows before update or delete or truncate on shift_entry
    for each statement execute function refuse_change()`,
  `comment on table shift_entry is 'The log of the shift: what people wrote and what the program found worth a line; only grows.'`,
  `comment on table alarm is 'One alarm for each rule, unit and cause: its state, its owner, the rule that raised it.'`,
  `comment on table alarm_history is 'What happened to each alarm, by whom and when; only grows.'`,
  `comment on table alarm_pending is 'Conditions that have to last before an alarm is raised or cleared, and since when.'`,
];
