import * as z from 'zod';
import { At } from '@ioc/shared/answers/words';

export const SecondFactorState = z
  .object({
    inForce: z.boolean().describe('a code is asked for at every sign-in'),
    since: At.nullable(),
    recoveryCodesLeft: z.int(),
    required: z.boolean().describe('nothing else is open to this account until it has one'),
  })
  .meta({
    id: 'SecondFactorState',
    example: { inForce: true, since: '2026-11-29T02:00:00.000Z', recoveryCodesLeft: 10, required: true },
  });
export type SecondFactorState = z.infer<typeof SecondFactorState>;

/** A secret for an authenticator app; it is shown this once. */
export const SecondFactorOffer = z
  .object({
    secret: z.string().describe('base32, for whoever types it'),
    uri: z.string().describe('what a QR code says to the app: otpauth://totp/…'),
  })
  .meta({
    id: 'SecondFactorOffer',
    example: {
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      uri: 'otpauth://totp/IOC%20Qu%E1%BA%A3ng%20Tr%E1%BB%8B:quan.tri?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=IOC%20Qu%E1%BA%A3ng%20Tr%E1%BB%8B&algorithm=SHA1&digits=6&period=30',
    },
  });
export type SecondFactorOffer = z.infer<typeof SecondFactorOffer>;

/** Codes for whoever lost the app, each good once; they are shown this once. */
export const RecoveryCodes = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', example: { codes: ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX'] } });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
