import { GoneException, Inject, Injectable } from '@nestjs/common';
import type { Invitation } from '@ioc/shared/answers/accounts';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { hasFactor } from '#accounts/second-factor.sql.js';
import { newToken, tokenHash } from '#identity/sessions.sql.js';
import {
  AccountEntity,
  AccountLinkEntity,
  type StoredAccount,
  type StoredLink,
} from '#storage/entities/account.entity.js';

const daysValid = 3;
/** Links for a first administrator that may lie open: each process that starts puts one into its own file. */
const mostFirstLinks = 10;

/** Behind # no browser sends it, and no proxy writes it down. */
const pathOf = (token: string): string => `/invitation#${token}`;

/** Links that set a password once. */
@Injectable()
export class AccountLinks {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** A link for an account; one that it had before opens nothing any more. */
  async forAccount(account: string): Promise<{ link: string; until: Date }> {
    const token = newToken();
    const until = new Date(Date.now() + daysValid * 86_400_000);
    const links = this.db.getRepository(AccountLinkEntity);
    await links.delete({ account });
    await links.insert({ token: tokenHash(token), account, expiresAt: until });
    return { link: pathOf(token), until };
  }

  /** A link that makes the first administrator, as long as there is none. */
  async forFirst(): Promise<string> {
    const token = newToken();
    const links = this.db.getRepository(AccountLinkEntity);
    if ((await links.countBy({ account: IsNull() })) >= mostFirstLinks) await links.delete({ account: IsNull() });
    await links.insert({ token: tokenHash(token), account: null, expiresAt: null });
    return pathOf(token);
  }

  /** What a link is for. @throws 410 where it opens nothing */
  async look(token: string): Promise<Invitation> {
    const { account } = await usable(this.db.manager, token);
    const { name = null, displayName = null } = account ?? {};
    const secondFactor = account !== null && (await hasFactor(this.db, account.id));
    return { kind: account ? 'password' : 'first-administrator', name, displayName, secondFactor };
  }

  /** Takes the link away and answers whose it was; null: the first administrator's. @throws 410 */
  async take(manager: EntityManager, token: string): Promise<StoredAccount | null> {
    const { link, account } = await usable(manager, token);
    const taken = await manager.delete(AccountLinkEntity, { token: link.token });
    if (taken.affected !== 1) throw spent();
    if (!account) await manager.delete(AccountLinkEntity, { account: IsNull() });
    return account;
  }
}

async function usable(
  manager: EntityManager,
  token: string,
): Promise<{ link: StoredLink; account: StoredAccount | null }> {
  const link = await manager.findOneBy(AccountLinkEntity, { token: tokenHash(token) });
  if (!link || (link.expiresAt && link.expiresAt.getTime() < Date.now())) throw spent();
  if (link.account === null) return { link, account: null };
  const account = await manager.findOneBy(AccountEntity, { id: link.account });
  if (!account || account.disabledAt) throw spent();
  return { link, account };
}

const spent = (): GoneException =>
  new GoneException({
    code: 'link-spent',
    message:
      'Liên kết đã dùng, hết hạn hoặc không có; xin quản trị viên liên kết mới / the link was used, has expired or never was; ask the administrator for another',
    see: 'docs/operations/access.md',
  });
