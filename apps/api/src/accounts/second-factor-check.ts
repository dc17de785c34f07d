import { Inject, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recoveryHash } from '#accounts/recovery-codes.js';
import { readFactor, spendRecoveryCode, spendStep, type StoredFactor } from '#accounts/second-factor.sql.js';
import { matchingStep, totpStep } from '#accounts/totp.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { readSecretKey, unseal } from '#storage/secret-box.js';

/** `none`: the account has no second factor. `missing`: it has, and no code was given. */
export type SecondFactorVerdict = 'none' | 'missing' | 'wrong' | 'met' | 'met-by-recovery';

/** Whether a code is the one of now, or a recovery code; either is spent by it. */
@Injectable()
export class SecondFactorCheck {
  private readonly log = new Logger('Access');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async verdict(account: string, code: string): Promise<SecondFactorVerdict> {
    const factor = await readFactor(this.db, account);
    if (!factor?.confirmed_at) return 'none';
    if (code === '') return 'missing';
    const recovery = recoveryHash(code);
    if (recovery) return (await spendRecoveryCode(this.db, account, recovery)) ? 'met-by-recovery' : 'wrong';
    const step = await this.stepOf(account, factor, code);
    return step !== null && (await spendStep(this.db, account, step)) ? 'met' : 'wrong';
  }

  /** The step that a code is of. @throws 503 where the secret cannot be read */
  async stepOf(account: string, { secret, last_step }: StoredFactor, code: string): Promise<number | null> {
    const plain = await this.open(account, secret);
    return matchingStep(plain, code.replaceAll(' ', ''), totpStep(Date.now()), Number(last_step));
  }

  private async open(account: string, sealed: Buffer): Promise<Buffer> {
    const file = this.config.SECRETS_KEY_FILE;
    try {
      return unseal(await readSecretKey(file), sealed, account);
    } catch (error) {
      this.log.error(`SECRETS_KEY_FILE=${file}: ${(error as Error).message}`);
      throw new ServiceUnavailableException(keyAway);
    }
  }
}

const keyAway = {
  code: 'secrets-key-away',
  message:
    'Máy chủ không đọc được khóa của yếu tố thứ hai: dùng mã khôi phục, hoặc báo quản trị / the key of second factors cannot be read: use a recovery code, or tell the administrator',
  see: 'docs/operations/access.md',
};
