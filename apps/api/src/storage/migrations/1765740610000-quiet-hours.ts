import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notification may wait for the end of quiet hours, and be left out when the alarm was answered meanwhile. */
export class QuietHours1765740610000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table notification add column held boolean not null default false, add column left_out_at timestamptz`,
  `comment on column notification.held is 'It waits for the end of quiet hours of its contact.'`,
  `comment on column notification.left_out_at is 'Somebody answered the alarm before its quiet hours were over.'`,
  `drop index notification_due`,
  `create index notification_due on notification (due_at) where sent_at is null and given_up_at is null and left_out_at is null`,
];
