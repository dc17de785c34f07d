import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { AccountRole, AccountRow } from '@ioc/shared/answers/accounts';
import { DataSource, type EntityManager } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { accountsWithFactor, hasFactor, removeFactor } from '#accounts/second-factor.sql.js';
import { accountName } from '#accounts/account-name.js';
import { endSessions } from '#identity/sessions.sql.js';
import { AccountEntity, type StoredAccount } from '#storage/entities/account.entity.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly AccountRole[];
  readonly units: readonly string[];
}
export type AccountChange = Partial<Omit<NewAccount, 'name'>> & { readonly disabled?: boolean | undefined };

/** Whom the administrator lets in, and what each may. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  async list(): Promise<AccountRow[]> {
    const accounts = await this.db.getRepository(AccountEntity).find({ order: { name: 'asc' }, take: 2000 });
    const counted = (await this.db.query(
      `select account::text as id, count(*)::int as n from account_session where expires_at > now() group by 1`,
    )) as { id: string; n: number }[];
    const sessions = new Map(counted.map(({ id, n }) => [id, n]));
    const withFactor = await accountsWithFactor(this.db);
    return accounts.map((account) =>
      rowOf(account, { sessions: sessions.get(account.id) ?? 0, secondFactor: withFactor.has(account.id) }),
    );
  }

  /** @throws 409 where the name is taken, 400 where a unit is unknown or a department has none */
  async add(given: NewAccount, by: string): Promise<AccountRow> {
    this.check(given);
    const name = accountName(given.name);
    const repository = this.db.getRepository(AccountEntity);
    if (await repository.existsBy({ name })) throw new ConflictException(taken(name));
    const { displayName } = given;
    const rights = { roles: [...given.roles], units: [...given.units] };
    const row = { name, displayName, ...rights, password: null, disabledAt: null, createdBy: by };
    return rowOf(await repository.save(repository.create(row)), { sessions: 0, secondFactor: false });
  }

  /** @throws 404, 400 as for a new one, 409 where nobody would be left to administer */
  async change(id: string, { disabled, ...more }: AccountChange): Promise<AccountRow> {
    const account = await inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.accounts})`);
      const [found, administered] = [await this.find(id, manager), await hasAdministrator(manager)];
      const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
      const changed: StoredAccount = { ...found, ...given };
      if (disabled !== undefined) changed.disabledAt = disabled ? (found.disabledAt ?? new Date()) : null;
      this.check(changed);
      const { displayName, roles, units, disabledAt } = changed;
      await manager.update(AccountEntity, { id }, { displayName, roles: [...roles], units: [...units], disabledAt });
      if (administered && !(await hasAdministrator(manager))) throw new ConflictException(lastAdministrator);
      if (disabledAt) await endSessions(manager, id, {});
      return changed;
    });
    return this.row(account);
  }

  /** What is said of an account after a change. */
  async row(account: StoredAccount): Promise<AccountRow> {
    return rowOf(account, { sessions: 0, secondFactor: await hasFactor(this.db, account.id) });
  }

  /** For whoever lost phone and codes: signed out everywhere, and in again by the password alone. @throws 404, 409 */
  async resetSecondFactor(id: string, by: string): Promise<void> {
    await this.find(id);
    // Else an open page of an administrator would do what asks for the app.
    if (id === by) throw new ConflictException(notOwnFactor);
    if (!(await removeFactor(this.db, id))) throw new NotFoundException(noFactor);
    await endSessions(this.db, id, {});
  }

  /** @throws 404 */
  async find(id: string, manager: EntityManager = this.db.manager): Promise<StoredAccount> {
    const account = await manager.findOneBy(AccountEntity, { id });
    if (!account) throw new NotFoundException('Không có tài khoản này / there is no such account');
    return account;
  }

  private check({ roles, units }: Pick<NewAccount, 'roles' | 'units'>): void {
    const unknown = units.find((unit) => !this.catalogue.current.units.has(unit));
    if (unknown !== undefined) throw new BadRequestException(`units: không có đơn vị ${unknown} / no such unit`);
    if (roles.includes('department') && units.length === 0)
      throw new BadRequestException(
        'units: vai trò department cần ít nhất một đơn vị / the role department needs a unit',
      );
  }
}

/** Whether somebody could administer: with a password, and not disabled. */
export async function hasAdministrator(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [row] = (await manager.query(
    `select exists (select from account
       where 'administrator' = any(roles) and disabled_at is null and password is not null) as has`,
  )) as { has: boolean }[];
  return row?.has ?? false;
}

const rowOf = (account: StoredAccount, more: Pick<AccountRow, 'sessions' | 'secondFactor'>): AccountRow => {
  const { id, name, displayName, roles, units, createdBy } = account;
  const invited = account.password === null && !account.openidSubject;
  const state = account.disabledAt ? 'disabled' : invited ? 'invited' : 'active';
  return {
    id,
    name,
    displayName,
    roles,
    units,
    state,
    ...more,
    createdAt: account.createdAt.toISOString(),
    createdBy,
  };
};

const notOwnFactor =
  'Yếu tố thứ hai của chính mình thì tắt ở trang /two-factor, bằng mã / turn off your own at /two-factor, by a code';
const noFactor = 'Tài khoản này không có yếu tố thứ hai / this account has no second factor';
const taken = (name: string) => `name: đã có tài khoản ${name} / the name is taken`;
const lastAdministrator =
  'Phải còn ít nhất một quản trị viên hoạt động / at least one active administrator has to remain';
