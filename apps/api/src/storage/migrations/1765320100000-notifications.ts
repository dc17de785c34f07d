import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Escalations and what is sent of them: a row is written with its step, and claimed before it is sent. */
export class Notifications1765320100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table alarm add escalate_at timestamptz`,
  `create index alarm_escalate on alarm (escalate_at) where state = 'new'`,
  `create table notification (
    id bigint generated always as identity primary key, key text not null unique, alarm text not null references alarm,
    role text not null, contact text not null, body jsonb not null, created_at timestamptz not null,
    due_at timestamptz not null, tries integer not null default 0, claimed_until timestamptz, sent_at timestamptz,
    given_up_at timestamptz, error text)`,
  `create index notification_due on notification (due_at) where sent_at is null and given_up_at is null`,
  `create index notification_given_up on notification (contact) where given_up_at is not null`,
  `comment on table notification is 'What is sent of an escalation, to whom and whether it arrived; its key is the same at every try.'`,
];
