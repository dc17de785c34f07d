import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures were at full hours, for rules that judge their change: as it was known then, so no rebuild touches it. */
export class AlarmSamples1765600000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table alarm_sample (figure text not null, unit text not null, hour timestamptz not null,
    value double precision, denominator double precision, primary key (figure, hour, unit))`,
  `comment on table alarm_sample is 'Figures at full hours that rules of change compare; kept for 40 days.'`,
];
