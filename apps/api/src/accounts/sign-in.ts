import { type HttpException, Inject, Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPassword } from '#accounts/password-hash.js';
import { keysOf } from '#accounts/slowdown.js';
import { forgiveAttempt, takeAttempt } from '#accounts/slowdown.sql.js';
import { AuditLog } from '#audit/audit-log.js';
import { newToken, openSession } from '#identity/sessions.sql.js';
import { tooMany } from '#identity/too-many.js';
import { AccountEntity } from '#storage/entities/account.entity.js';

/** Where a sign-in comes from. */
export interface Comer {
  readonly agent: string;
  readonly address: string;
}

/** A name and a password → a session. Unknown, disabled and invited accounts answer as a wrong password does, in the same time. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('Access');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The token of a new session. @throws 401, and 429 after five wrong passwords of the account or of the address */
  async withPassword(name: string, password: string, from: Comer): Promise<string> {
    const known = accountName(name);
    const keys = keysOf(known, from.address);
    const wait = await takeAttempt(this.db, keys);
    if (wait > 0) throw tooManyAttempts(wait);
    const account = await this.db.getRepository(AccountEntity).findOneBy({ name: known });
    const met = await isPassword(account?.password ?? null, password);
    if (!met || !account || account.disabledAt) {
      this.log.warn(`Đăng nhập sai / wrong sign-in: ${from.address}`);
      // A name that is no account's may be a password that was typed in the wrong field.
      await this.audit.note(account ? known : '?', 'sign-in-failed', '', from.address);
      throw wrongPassword();
    }
    await forgiveAttempt(this.db, keys);
    return this.open(account.id, from);
  }

  /** A session for an account whose right to it was shown in another way. */
  async open(account: string, from: Comer): Promise<string> {
    const { name } = await this.db.getRepository(AccountEntity).findOneByOrFail({ id: account });
    await this.audit.note(name, 'signed-in', '', from.address);
    const token = newToken();
    await openSession(this.db, { account, token, ...from });
    return token;
  }
}

/** Names are compared without case. */
export const accountName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const see = 'docs/operations/access.md';
export const wrongPassword = (): UnauthorizedException =>
  new UnauthorizedException({
    ...{ code: 'wrong-password', field: 'password', see },
    message: 'Tên hoặc mật khẩu không đúng / the name or the password is wrong',
  });

const tooManyAttempts = (seconds: number): HttpException =>
  tooMany(
    'too-many-attempts',
    seconds,
    `Sai nhiều lần, thử lại sau ${seconds} giây / too many wrong attempts, try again in ${seconds} s`,
  );
