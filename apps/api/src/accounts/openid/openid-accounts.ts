import { HttpException, Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '#accounts/accounts.js';
import { type MappedRights, mappedRights, readRightsFile } from '#accounts/openid/mapped-rights.js';
import { accountNames, type Vouched, vouched } from '#accounts/openid/person.js';
import { SignInRefused } from '#accounts/openid/refusal.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { AccountEntity, type StoredAccount } from '#storage/entities/account.entity.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

/** The account of a person for whom the provider vouches: found by issuer and subject, never by a name or an address. */
@Injectable()
export class OpenIdAccounts {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  /** With the rights of this moment; made at the first sign-in. @throws SignInRefused */
  async of(claims: Readonly<Record<string, unknown>>): Promise<StoredAccount> {
    const rights = this.mapped(claims);
    const account = await this.found(vouched(claims));
    if (account.disabledAt) throw new SignInRefused('openid-locked', 'account disabled', account.name);
    if (rights === null || isSame(account, rights)) return account;
    try {
      await this.accounts.change(account.id, rights);
    } catch (error) {
      // A unit that the catalogue does not have, or the last administrator: the rights of before do not open the session.
      if (!(error instanceof HttpException)) throw error;
      throw new SignInRefused('openid-rights', error.message, account.name);
    }
    return { ...account, roles: [...rights.roles], units: [...rights.units] };
  }

  private mapped(claims: Readonly<Record<string, unknown>>): MappedRights | null {
    const { OIDC_RIGHTS_FILE } = this.config;
    if (OIDC_RIGHTS_FILE === '') return null;
    try {
      return mappedRights(readRightsFile(OIDC_RIGHTS_FILE), claims);
    } catch (error) {
      throw new SignInRefused('openid-rights', (error as Error).message);
    }
  }

  private found(person: Vouched): Promise<StoredAccount> {
    const { issuer: openidIssuer, subject: openidSubject } = person;
    return inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.accounts})`);
      const known = await manager.findOneBy(AccountEntity, { openidIssuer, openidSubject });
      return known ?? (await added(manager, person));
    });
  }
}

async function added(manager: EntityManager, person: Vouched): Promise<StoredAccount> {
  const { issuer: openidIssuer, subject: openidSubject, displayName } = person;
  const [own, sure] = accountNames(person);
  const name = (await manager.existsBy(AccountEntity, { name: own })) ? sure : own;
  const nothing = { roles: [], units: [], password: null, disabledAt: null };
  const row = { name, displayName, ...nothing, openidIssuer, openidSubject, createdBy: 'openid' };
  return (await manager.save(AccountEntity, row)) as StoredAccount;
}

const isSame = (account: StoredAccount, { roles, units }: MappedRights): boolean =>
  String([...account.roles].sort()) === String([...roles].sort()) &&
  String([...account.units].sort()) === String(units);
