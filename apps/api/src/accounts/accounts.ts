import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { AccountRole, AccountRow } from '@ioc/shared/answers/accounts';
import { DataSource, type EntityManager } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { accountName } from '#accounts/sign-in.js';
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
    return accounts.map((account) => rowOf(account, sessions.get(account.id) ?? 0));
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
    return rowOf(await repository.save(repository.create(row)), 0);
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
    return rowOf(account, 0);
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

export const rowOf = (account: StoredAccount, sessions: number): AccountRow => {
  const { id, name, displayName, roles, units, createdBy } = account;
  const state = account.disabledAt ? 'disabled' : account.password === null ? 'invited' : 'active';
  return {
    id,
    name,
    displayName,
    roles,
    units,
    state,
    sessions,
    createdAt: account.createdAt.toISOString(),
    createdBy,
  };
};

const taken = (name: string) => `name: đã có tài khoản ${name} / the name is taken`;
const lastAdministrator =
  'Phải còn ít nhất một quản trị viên hoạt động / at least one active administrator has to remain';
