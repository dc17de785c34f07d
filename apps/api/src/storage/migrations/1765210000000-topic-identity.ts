import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A topic that is deleted and made anew is another one under the same name: it has a row, and so a number in places, of its
 * own. `identity` is null for topics of before, until a record proves that their positions belong to what the log has.
 */
export class TopicIdentity1765210000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table topic drop constraint topic_name_key, add column identity text, add column ended_at timestamptz`,
  `create unique index topic_current on topic (name) where ended_at is null`,
  // Since when a position lies beyond the end of the log, and where that was.
  `alter table log_position add column beyond_end bigint, add column beyond_at timestamptz`,
  // Records that the log deleted before they were read; "next" is the first offset after them.
  `create table log_gap (
    topic_id smallint not null, partition int not null, first bigint not null, next bigint not null,
    found_at timestamptz not null default now(), acknowledged_at timestamptz, primary key (topic_id, partition, first))`,
  `create index log_gap_open on log_gap (topic_id) where acknowledged_at is null`,
  `create table embedded_log_topic (name text primary key, identity uuid not null default gen_random_uuid())`,
  `insert into embedded_log_topic (name) select distinct topic from embedded_log_end`,
];
