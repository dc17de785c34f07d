import { type HttpException, Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keysOf } from '#accounts/slowdown.js';
import { forgiveAttempt, giveBackAttempt, takeAttempt } from '#accounts/slowdown.sql.js';
import { tooMany } from '#identity/too-many.js';

/** One try of a secret of an account: counted before it is looked at. */
export interface Attempt {
  /** It was right, and all of it. */
  forgive(): Promise<void>;
  /** It was neither right nor wrong: as if it had not been. */
  giveBack(): Promise<void>;
}

/** Wrong passwords and wrong codes are slowed alike, by account and by address. */
@Injectable()
export class Attempts {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** @throws 429 after five wrong ones */
  async begin(name: string, address: string): Promise<Attempt> {
    const keys = keysOf(name, address);
    const wait = await takeAttempt(this.db, keys);
    if (wait > 0) throw tooManyAttempts(wait);
    return { forgive: () => forgiveAttempt(this.db, keys), giveBack: () => giveBackAttempt(this.db, keys) };
  }
}

const tooManyAttempts = (seconds: number): HttpException =>
  tooMany(
    'too-many-attempts',
    seconds,
    `Sai nhiều lần, thử lại sau ${seconds} giây / too many wrong attempts, try again in ${seconds} s`,
  );
