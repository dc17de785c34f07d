import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts that an OpenID provider vouches for, and sign-ins that are on their way there and back. The link and the sessions
 * are primary data; a sign-in on its way lasts ten minutes.
 */
export class OpenId1765710000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table account add column openid_issuer text, add column openid_subject text,
     add constraint account_openid_whole check ((openid_issuer is null) = (openid_subject is null))`,
  `create unique index account_openid on account (openid_issuer, openid_subject)`,
  `alter table account_session add column id_token text, add column second_factor boolean not null default false`,
  `comment on column account_session.id_token is 'Of a session that a provider opened: by it the provider is told of a sign-out. It goes with the session.'`,
  `comment on column account_session.second_factor is 'The provider said that a second factor was used.'`,
  `create table openid_sign_in (
    secret_sha256 bytea primary key, state text not null, nonce text not null, verifier text not null, next text not null,
    address text not null, expires_at timestamptz not null)`,
  `create index openid_sign_in_expires on openid_sign_in (expires_at)`,
  `comment on table openid_sign_in is 'A browser that was sent to the OpenID provider and may come back once, within ten minutes; its secret by its hash.'`,
];
