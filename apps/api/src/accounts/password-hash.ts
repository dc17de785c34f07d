import { hash, verify } from '@node-rs/argon2';
import { ServiceUnavailableException } from '@nestjs/common';
import { plainPassword } from '#accounts/password-rules.js';

/** Argon2id after OWASP: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB and a core for some tens of milliseconds. */
const atOnce = 2;
const mostWaiting = 30;

let running = 0;
const waiting: (() => void)[] = [];

/** One hash at a time and core, so that sign-ins take neither memory nor the wall's time without bound. @throws 503 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new ServiceUnavailableException(busy);
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
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
