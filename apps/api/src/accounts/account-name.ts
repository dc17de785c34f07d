import * as z from 'zod';

/** What a person signs in with; upper case is lowered. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._@-]{2,63}$/,
    'cần 3 đến 64 ký tự trong a–z 0–9 . _ @ - / expected 3 to 64 characters of a–z 0–9 . _ @ -',
  );

/** Names are compared without case. */
export const accountName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
