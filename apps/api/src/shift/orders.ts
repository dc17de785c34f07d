import { aboutKinds } from '@ioc/shared/answers/shift';
import * as z from 'zod';
import { pageLimit } from '#platform/query-words.js';

const Id = z.string().regex(/^\d{1,18}$/, 'cần số / expected a number');
const AboutId = z.string().min(1).max(200);

export const EntryOrder = z.strictObject({
  kind: z.enum(['note', 'sound']).default('note').describe('sound: it was muted, unmuted or blocked'),
  text: z.string().trim().min(1).max(4000),
  about: z.strictObject({ kind: z.enum(aboutKinds), id: AboutId }).optional(),
});
export type EntryOrder = z.infer<typeof EntryOrder>;

export const LogQuery = z.strictObject({
  words: z.string().trim().min(1).max(200).optional().describe('all of them stand in the text'),
  kind: z.enum(aboutKinds).optional().describe('what entries are about'),
  id: AboutId.optional(),
  after: Id.optional(),
  limit: pageLimit(50),
});
export type LogQuery = z.infer<typeof LogQuery>;

export const HandoverOrder = z.strictObject({ note: z.string().trim().min(1).max(4000).optional() });
export type HandoverOrder = z.infer<typeof HandoverOrder>;
export const HandoverPath = Id;
