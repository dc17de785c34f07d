import { createHash, randomBytes } from 'node:crypto';
import { base32 } from '#accounts/totp.js';

const howMany = 10;
/** 120 bits: a plain hash of so many cannot be guessed backwards (NIST SP 800-63B-4, 3.1.2.2 asks for 112). */
const bytes = 15;
const signs = 24;

/** Ten codes for a piece of paper, each good once: `ABCD-EFGH-…`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () => (base32(randomBytes(bytes)).match(/.{4}/g) as string[]).join('-'));

/** The hash that is stored of a code as somebody typed it; null: it is none by its form. Pure. */
export function recoveryHash(typed: string): Buffer | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (plain.length !== signs || /[^A-Z2-7]/.test(plain)) return null;
  return createHash('sha256').update(plain).digest();
}
