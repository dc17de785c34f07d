import { Inject, Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountName } from '#accounts/account-name.js';
import { Attempts } from '#accounts/attempts.js';
import { isPassword } from '#accounts/password-hash.js';
import { SecondFactorCheck } from '#accounts/second-factor-check.js';
import { AuditLog } from '#audit/audit-log.js';
import { newToken, openSession } from '#identity/sessions.sql.js';
import { AccountEntity, type StoredAccount } from '#storage/entities/account.entity.js';

/** Where a sign-in comes from. */
export interface Comer {
  readonly agent: string;
  readonly address: string;
  /** SHA-256 of the token of the session that the browser had before; null: none. */
  readonly before: Buffer | null;
}

/** What somebody signs in with. `code`: of the app, or a recovery code; empty: none was given. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

/** By what somebody showed who he is. `how`: for the audit. */
export interface Shown {
  readonly how: string;
  readonly idToken: string | null;
  readonly secondFactor: boolean;
}
const byPassword: Shown = { how: '', idToken: null, secondFactor: false };

/** Name, password and second factor → a session. Unknown, disabled and invited accounts answer as a wrong password does, in the same time. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('Access');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(SecondFactorCheck) private readonly secondFactor: SecondFactorCheck,
  ) {}

  /** The token of a new session. @throws 401, and 429 after five wrong ones of the account or of the address */
  async withPassword({ name, password, code }: Credentials, from: Comer): Promise<string> {
    const known = accountName(name);
    const attempt = await this.attempts.begin(known, from.address);
    const account = await this.db.getRepository(AccountEntity).findOneBy({ name: known });
    const met = await isPassword(account?.password ?? null, password);
    // A name that is no account's may be a password that was typed in the wrong field.
    if (!met || !account || account.disabledAt) throw await this.refused(account, '', from, wrongPassword());
    const verdict = await this.secondFactor.verdict(account.id, code);
    if (verdict === 'missing') {
      await attempt.giveBack();
      throw codeNeeded();
    }
    if (verdict === 'wrong') throw await this.refused(account, 'second factor', from, wrongCode());
    await attempt.forgive();
    const how = verdict === 'met-by-recovery' ? 'recovery code' : '';
    return this.open(account.id, from, { ...byPassword, how });
  }

  private async refused(
    account: StoredAccount | null,
    what: string,
    { address }: Comer,
    error: UnauthorizedException,
  ): Promise<UnauthorizedException> {
    this.log.warn(`Đăng nhập sai / wrong sign-in: ${address}`);
    await this.audit.note(account?.name ?? '?', 'sign-in-failed', what, address);
    return error;
  }

  /** A session for an account whose right to it was shown in another way. */
  async open(account: string, from: Comer, { how, ...shown }: Shown = byPassword): Promise<string> {
    const { name } = await this.db.getRepository(AccountEntity).findOneByOrFail({ id: account });
    await this.audit.note(name, 'signed-in', how, from.address);
    const token = newToken();
    await openSession(this.db, { account, token, ...from, ...shown });
    return token;
  }
}

const see = 'docs/operations/access.md';
export const wrongPassword = (): UnauthorizedException =>
  new UnauthorizedException({
    ...{ code: 'wrong-password', field: 'password', see },
    message: 'Tên hoặc mật khẩu không đúng / the name or the password is wrong',
  });

export const wrongCode = (): UnauthorizedException =>
  new UnauthorizedException({
    ...{ code: 'wrong-code', field: 'code', see },
    message:
      'Mã không đúng, đã dùng hoặc đã hết hạn: chờ mã kế tiếp của ứng dụng / the code is wrong, was used or is over: wait for the next one of the app',
  });

const codeNeeded = (): UnauthorizedException =>
  new UnauthorizedException({
    ...{ code: 'code-needed', field: 'code', see },
    message:
      'Tài khoản này cần thêm mã của ứng dụng xác thực, hoặc một mã khôi phục / this account needs the code of its authenticator app as well, or a recovery code',
  });
