import type { HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { RateLimit } from '#identity/rate-limit.js';
import { tooMany } from '#identity/too-many.js';

/** A hundred mistyped codes, and one in two seconds from then on. */
const rate = { burst: 100, perSecond: 0.5 };

/** Who tries codes of cases until one is there is slowed; readings that find something cost nothing. */
export class MissedCases {
  private readonly misses = new RateLimit(rate);

  /** Before it is answered. @throws 429 for who asked for too many that are not there */
  watch(name: string, response: Pick<Response, 'once' | 'statusCode'>): void {
    const wait = this.misses.take(name, 1, performance.now());
    if (wait > 0) throw tooManyMissed(wait);
    // Whoever goes away before the answer has not learnt whether it is there.
    response.once('finish', () => {
      if (response.statusCode !== 404) this.misses.giveBack(name, 1);
    });
  }
}

const tooManyMissed = (seconds: number): HttpException =>
  tooMany(
    'too-many-missed',
    seconds,
    'Đã hỏi quá nhiều mã không có: chờ rồi thử lại / too many codes that are not there were asked for: wait and try again',
  );
