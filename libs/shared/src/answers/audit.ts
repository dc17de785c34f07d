import * as z from 'zod';
import { At, Next } from '@ioc/shared/answers/words';

export const AuditList = z
  .object({
    rows: z.array(
      z.object({
        seq: z.string().describe('number in the chain, without gaps'),
        at: At,
        who: z.string().describe('name that the person signs in with'),
        kind: z.string().describe('signed-in, sign-in-failed, read, exported, changed, denied'),
        what: z.string().describe('the address that was asked, and what of an account was changed'),
        address: z.string().describe('of the machine'),
      }),
    ),
    next: Next,
  })
  .meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof AuditList>;
