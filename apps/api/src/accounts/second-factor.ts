import { randomBytes } from 'node:crypto';
import { ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorOffer, SecondFactorState } from '@ioc/shared/answers/second-factor';
import { DataSource } from 'typeorm';
import { Attempts } from '#accounts/attempts.js';
import { Passwords } from '#accounts/passwords.js';
import { newRecoveryCodes, recoveryHash } from '#accounts/recovery-codes.js';
import {
  confirmFactor,
  offerFactor,
  readFactor,
  removeFactor,
  replaceRecoveryCodes,
} from '#accounts/second-factor.sql.js';
import { SecondFactorCheck } from '#accounts/second-factor-check.js';
import { wrongCode } from '#accounts/sign-in.js';
import { base32, enrolmentUri } from '#accounts/totp.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { isSecondFactorDue } from '#identity/enrolment.js';
import type { Principal } from '#identity/principal.js';
import { endSessions } from '#identity/sessions.sql.js';
import { inTransaction } from '#storage/in-transaction.js';
import { ownSecretKey, seal } from '#storage/secret-box.js';

/** A secret of 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;

/** A person's authenticator app: offered, confirmed by its first code, taken away by whoever has it. */
@Injectable()
export class SecondFactor {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SecondFactorCheck) private readonly check: SecondFactorCheck,
  ) {}

  async state(principal: Principal): Promise<SecondFactorState> {
    const factor = principal.session === null ? null : await readFactor(this.db, principal.id);
    const since = factor?.confirmed_at?.toISOString() ?? null;
    return {
      inForce: since !== null,
      since,
      recoveryCodesLeft: factor?.codes_left ?? 0,
      required: isSecondFactorDue(this.config, principal),
    };
  }

  /** A new secret, shown this once. @throws 401 where the password is wrong, 409 where one is in force */
  async offer(principal: Principal, password: string, address: string): Promise<SecondFactorOffer> {
    const { id, name } = signedIn(principal);
    await this.passwords.prove(principal, password, address);
    const secret = randomBytes(secretBytes);
    const sealed = seal(await ownSecretKey(this.config.SECRETS_KEY_FILE), secret, id);
    if (!(await offerFactor(this.db, id, sealed))) throw new ConflictException(inForce);
    const issuer = `IOC ${this.catalogue.current.province.name}`;
    return { secret: base32(secret), uri: enrolmentUri(secret, issuer, name) };
  }

  /** The first code puts the factor in force and ends the sessions that began without it. @throws 401, 409 */
  async confirm(principal: Principal, code: string, address: string): Promise<RecoveryCodes> {
    const { id, name, session } = signedIn(principal);
    const factor = await readFactor(this.db, id);
    if (!factor || factor.confirmed_at) throw new ConflictException(factor ? inForce : nothingOffered);
    const attempt = await this.attempts.begin(name, address);
    const step = await this.check.stepOf(id, factor, code);
    if (step === null) throw wrongCode();
    await attempt.forgive();
    return inTransaction(this.db, async ({ manager }) => {
      if (!(await confirmFactor(manager, id, step))) throw new ConflictException(inForce);
      await endSessions(manager, id, { but: session });
      return giveRecoveryCodes(manager, id);
    });
  }

  /** Ten new recovery codes; those of before open nothing. @throws 401, 409 */
  async renewCodes(principal: Principal, code: string, address: string): Promise<RecoveryCodes> {
    const { id } = await this.proveFactor(principal, code, address);
    return inTransaction(this.db, ({ manager }) => giveRecoveryCodes(manager, id));
  }

  /** By whoever knows the password and has the app or a recovery code. @throws 401, 409 */
  async remove(principal: Principal, password: string, code: string, address: string): Promise<void> {
    await this.passwords.prove(signedIn(principal), password, address);
    const { id, session } = await this.proveFactor(principal, code, address);
    await removeFactor(this.db, id);
    await endSessions(this.db, id, { but: session });
  }

  private async proveFactor(principal: Principal, code: string, address: string): Promise<Principal> {
    const { id, name } = signedIn(principal);
    const attempt = await this.attempts.begin(name, address);
    const verdict = await this.check.verdict(id, code);
    if (verdict === 'none') throw new ConflictException(nothingInForce);
    if (verdict !== 'met' && verdict !== 'met-by-recovery') throw wrongCode();
    await attempt.forgive();
    return principal;
  }
}

async function giveRecoveryCodes(db: Pick<DataSource, 'query'>, account: string): Promise<RecoveryCodes> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    db,
    account,
    codes.map((code) => recoveryHash(code) as Buffer),
  );
  return { codes };
}

/** Whoever is let in without a session has no account. */
function signedIn(principal: Principal): Principal {
  if (principal.session === null)
    throw new NotFoundException('Không ai đăng nhập nên không có tài khoản / nobody signed in, so there is no account');
  return principal;
}

const see = 'docs/operations/access.md';
const inForce = {
  ...{ code: 'second-factor-in-force', see },
  message: 'Yếu tố thứ hai đang có hiệu lực: hãy tắt trước / a second factor is in force: turn it off first',
};
const nothingInForce = {
  ...{ code: 'no-second-factor', see },
  message: 'Tài khoản chưa có yếu tố thứ hai / the account has no second factor',
};
const nothingOffered = {
  ...{ code: 'no-second-factor-offered', see },
  message:
    'Chưa bắt đầu, hoặc đã quá một giờ: hãy lấy mã QR mới / nothing was begun, or more than an hour ago: ask for a new QR code',
};
