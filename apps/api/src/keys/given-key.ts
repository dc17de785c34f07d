import * as z from 'zod';

/** What a new key is made of, on the page and by the command. */
export const GivenKey = z.strictObject({
  source: z.string().min(1).max(50),
  kinds: z.array(z.string().max(20)).max(10).default([]).describe('of those that the source sends; empty: all'),
  units: z.array(z.string().min(1).max(100)).max(100).default([]).describe('each with all below it; empty: all'),
  note: z.string().trim().min(1).max(200).describe('who has the key'),
});
export type GivenKey = z.infer<typeof GivenKey>;

export const KeyId = z.uuid('cần mã của khóa / expected the id of a key');

export const OverlapHours = z
  .number()
  .int()
  .min(0)
  .max(720)
  .default(24)
  .describe('how long the old key opens beside the new one');
