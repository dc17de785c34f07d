import { createHmac, timingSafeEqual } from 'node:crypto';

/** What every authenticator app assumes where nothing else is said: SHA-1, six digits, thirty seconds (RFC 6238). */
const stepMs = 30_000;
const digits = 6;

export const totpStep = (ms: number): number => Math.floor(ms / stepMs);

/** The code of one step of thirty seconds. Pure. */
function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const truncated = mac.readUInt32BE((mac.at(-1) as number) & 15) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/** The step that a code is of: now, or one beside it, and later than the last that was accepted; null: none. Pure. */
export function matchingStep(secret: Buffer, code: string, now: number, last: number): number | null {
  const given = Buffer.from(code);
  const steps = [now, now - 1, now + 1].filter((step) => step > last);
  const isOf = (step: number) => given.length === digits && timingSafeEqual(Buffer.from(codeAt(secret, step)), given);
  return steps.find(isOf) ?? null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648), as apps and people take a secret. Pure. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What a QR code says to an authenticator app. Pure. */
export function enrolmentUri(secret: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepMs / 1000}`;
}
