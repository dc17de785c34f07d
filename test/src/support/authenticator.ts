import { createHmac } from 'node:crypto';

/** The bytes that a secret in base32 says. */
export function base32Bytes(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}

/** What an authenticator app with this secret shows now, or so many steps of thirty seconds later. */
export function appCode(secret: string, later = 0): string {
  const step = Math.floor(Date.now() / 30_000) + later;
  const mac = createHmac('sha1', base32Bytes(secret)).update(step.toString(16).padStart(16, '0'), 'hex').digest();
  const at = (mac[19] as number) % 16;
  const bits = BigInt(`0x${mac.subarray(at, at + 4).toString('hex')}`) % 2n ** 31n;
  return String(bits % 1_000_000n).padStart(6, '0');
}
