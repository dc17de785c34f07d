import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a trial failed is a code with its numbers, which a page says in its own language. */
export class TrialFailures1765743000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table alarm_trial alter column error type jsonb using case
     when error is null then null
     when starts_with(error, 'Hơn ') then '{"code":"too-many-events","most":300000}'::jsonb
     when starts_with(error, 'Quá ') then '{"code":"too-long","seconds":300}'::jsonb
     when starts_with(error, 'Tiến trình ') then '{"code":"stopped"}'::jsonb
     else jsonb_build_object('code', 'error', 'message', error) end`,
  `update alarm_trial set result = result || '{"limits":[]}' where result is not null`,
];
