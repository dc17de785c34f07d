import { BadRequestException, ConflictException, Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasAdministrator } from '#accounts/accounts.js';
import { Attempts } from '#accounts/attempts.js';
import { AccountLinks } from '#accounts/links.js';
import { hashPassword, isPassword } from '#accounts/password-hash.js';
import { passwordProblem } from '#accounts/password-rules.js';
import { accountName } from '#accounts/account-name.js';
import { wrongPassword } from '#accounts/sign-in.js';
import type { Principal } from '#identity/principal.js';
import { endSessions } from '#identity/sessions.sql.js';
import { AccountEntity, type StoredAccount } from '#storage/entities/account.entity.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

export interface Acceptance {
  readonly token: string;
  readonly password: string;
  /** The first administrator's own choice. */
  readonly name?: string | undefined;
  readonly displayName?: string | undefined;
}

export interface PasswordChange {
  readonly old: string;
  readonly password: string;
  /** Whoever found an open page tries from here. */
  readonly address: string;
}

/** How passwords are set: by a link that works once, or by whoever knows the old one. */
@Injectable()
export class Passwords {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(AccountLinks) private readonly links: AccountLinks,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {}

  /** Sets the password that a link is for, and answers the account's id. @throws 410, 400 */
  async accept({ token, password, name = '', displayName = '' }: Acceptance): Promise<string> {
    const { kind, name: known } = await this.links.look(token);
    const own = known ?? accountName(name);
    if (kind === 'first-administrator' && own === '')
      throw new BadRequestException('name: hãy chọn tên đăng nhập / choose a name to sign in with');
    acceptable(password, [own, displayName]);
    const stored = await hashPassword(password);
    return inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.accounts})`);
      const account = await this.links.take(manager, token);
      if (account) return setPassword(manager, account.id, stored);
      return firstAdministrator(manager, { name: own, displayName: displayName || own, password: stored });
    });
  }

  /** That whoever is signed in knows the password. @throws 401 where it is wrong, 429 after five */
  async prove({ id, name, session }: Principal, password: string, address: string): Promise<void> {
    const attempt = await this.attempts.begin(name, address);
    const account = session === null ? null : await this.db.getRepository(AccountEntity).findOneBy({ id });
    if (!(await isPassword(account?.password ?? null, password))) throw wrongPassword();
    await attempt.giveBack();
  }

  /** @throws 401 where the old one is wrong, 429 after five, 400 where the new one may not be used */
  async change(principal: Principal, { old, password, address }: PasswordChange): Promise<void> {
    await this.prove(principal, old, address);
    const { id, name, displayName, session } = principal;
    acceptable(password, [name, displayName]);
    const stored = await hashPassword(password);
    await inTransaction(this.db, async ({ manager }) => {
      await manager.update(AccountEntity, { id }, { password: stored });
      await endSessions(manager, id, { but: session });
    });
  }
}

function acceptable(password: string, names: readonly string[]): void {
  const problem = passwordProblem(password, names);
  if (problem) throw new BadRequestException(problem);
}

async function setPassword(manager: EntityManager, id: string, password: string): Promise<string> {
  await manager.update(AccountEntity, { id }, { password });
  await endSessions(manager, id, {});
  return id;
}

async function firstAdministrator(
  manager: EntityManager,
  given: Pick<StoredAccount, 'name' | 'displayName' | 'password'>,
): Promise<string> {
  if (await hasAdministrator(manager))
    throw new ConflictException('Đã có quản trị viên / there is an administrator already');
  if (await manager.existsBy(AccountEntity, { name: given.name }))
    throw new ConflictException('name: tên đã có / the name is taken');
  const rights = { roles: ['administrator' as const], units: [], disabledAt: null };
  const saved = await manager.save(AccountEntity, { ...given, ...rights, createdBy: 'first-administrator' });
  return (saved as StoredAccount).id;
}
