import type { AccountRole } from '@ioc/shared/answers/accounts';
import { EntitySchema } from 'typeorm';

/** A row of `account`: a person, and what the person may. */
export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  displayName: string;
  /** Argon2id in PHC form; null: invited, no password yet. */
  password: string | null;
  roles: AccountRole[];
  units: string[];
  disabledAt: Date | null;
  /** Who vouches for the person, and as whom; null: nobody does. */
  readonly openidIssuer: string | null;
  readonly openidSubject: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A row of `account_link`: the hash of a link that sets a password once. */
export interface StoredLink {
  readonly token: Buffer;
  /** null: it makes the first administrator. */
  readonly account: string | null;
  readonly expiresAt: Date | null;
}

const text = { type: 'text' } as const;

export const AccountEntity = new EntitySchema<StoredAccount>({
  name: 'Account',
  tableName: 'account',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    name: text,
    displayName: { ...text, name: 'display_name' },
    password: { ...text, nullable: true },
    roles: { ...text, array: true },
    units: { ...text, array: true },
    disabledAt: { type: 'timestamptz', name: 'disabled_at', nullable: true },
    openidIssuer: { ...text, name: 'openid_issuer', nullable: true },
    openidSubject: { ...text, name: 'openid_subject', nullable: true },
    createdBy: { ...text, name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at', createDate: true },
  },
});

export const AccountLinkEntity = new EntitySchema<StoredLink>({
  name: 'AccountLink',
  tableName: 'account_link',
  columns: {
    token: { type: 'bytea', name: 'token_sha256', primary: true },
    account: { type: 'bigint', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
  },
});
