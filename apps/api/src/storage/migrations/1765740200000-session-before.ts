import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sign-in through the provider ends the session that the browser had before, as one by password does. */
export class SessionBefore1765740200000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table openid_sign_in add column before_sha256 bytea`,
  `comment on column openid_sign_in.before_sha256 is 'Of the session that the browser had when it was sent: its cookie does not come back with it.'`,
];
