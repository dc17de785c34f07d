import { hash, verify } from '@node-rs/argon2';
import { ServiceUnavailableException } from '@nestjs/common';
import { Bulkhead } from '#platform/bulkhead.js';
import { plainPassword } from '#accounts/password-rules.js';

/** Argon2id after OWASP: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB and a core for some tens of milliseconds: neither memory nor the wall's time without bound. */
const turns = new Bulkhead({ running: 2, waiting: 30, perClient: Infinity });

/** @throws 503 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const admission = await turns.enter('');
  if (!admission.admitted) throw new ServiceUnavailableException(busy);
  return work().finally(admission.release);
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plainPassword(password), cost));

/** Of no password: what is compared where there is no account, so that the answer takes as long. */
const nobodys = hash(String(Math.random()), cost);

/** Whether it is the password; a hash of null is never met, and takes the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const met = await inTurn(async () => verify(stored ?? (await nobodys), plainPassword(password)));
  return met && stored !== null;
}

const busy = {
  code: 'too-many-sign-ins',
  message: 'Nhiều người đăng nhập cùng lúc, thử lại sau vài giây / many sign in at once, try again in some seconds',
};
