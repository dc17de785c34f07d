import { aboutKinds, deskSounds } from '@ioc/shared/answers/shift';
import * as z from 'zod';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import { pageLimit } from '#platform/query-words.js';
import { personIn } from '#problems/person-in-code.js';

const Id = z.string().regex(/^\d{1,18}$/, 'cần số / expected a number');
const AboutId = z.string().min(1).max(200);
/** Cases have codes that name nobody (0361); what else a line is about is named by words. */
const namesNobody = ({ kind, id }: { kind: (typeof aboutKinds)[number]; id: string }) =>
  personIn(kind in measuredKinds ? 'dossier' : 'kpi', id) === null;
const About = z.strictObject({ kind: z.enum(aboutKinds), id: AboutId }).refine(namesNobody, {
  path: ['id'],
  message: 'cần mã không nêu tên ai / expected a code that names nobody',
});

export const EntryOrder = z
  .strictObject({
    kind: z.enum(['note', 'sound']).default('note').describe('sound: it was muted, unmuted or blocked'),
    text: z.string().trim().min(1).max(4000),
    about: About.optional(),
    sound: z.enum(deskSounds).optional().describe('of kind sound: whether the desk of whoever writes can be heard now'),
  })
  .refine(({ kind, sound }) => sound === undefined || kind === 'sound', {
    path: ['sound'],
    message: 'chỉ khi kind là sound / only of kind sound',
  });
export type EntryOrder = z.infer<typeof EntryOrder>;

export const LogQuery = z.strictObject({
  words: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('all of them stand in the text, with or without marks, whole or by their beginnings'),
  kind: z.enum(aboutKinds).optional().describe('what entries are about'),
  id: AboutId.optional(),
  after: Id.optional(),
  limit: pageLimit(50),
});
export type LogQuery = z.infer<typeof LogQuery>;

/** A shift, and the one before it. */
const mostHours = 48;
export const mostTimelineMs = mostHours * 3_600_000;
export const TimelineQuery = z
  .strictObject({
    from: z.iso.datetime({ offset: true }).optional().describe('absent: the handover before, or 12 hours before `to`'),
    to: z.iso.datetime({ offset: true }).optional().describe('absent: now'),
    after: z
      .string()
      .regex(
        /^\d{1,18}\|(?:alarm|entry|given|taken|drill|drill-end)\|\d{1,18}$/,
        'cần `next` của trang trước / expected `next` of the page before',
      )
      .optional(),
    limit: pageLimit(100),
  })
  .refine(({ from, to }) => !from || spanMs(from, to) > 0, {
    path: ['from'],
    message: 'from phải trước to / from lies after to',
  })
  .refine(({ from, to }) => !from || spanMs(from, to) <= mostTimelineMs, {
    path: ['from'],
    message: `dài quá ${mostHours} giờ / more than ${mostHours} hours`,
  });
export type TimelineQuery = z.infer<typeof TimelineQuery>;
const spanMs = (from: string, to: string | undefined) => (to ? Date.parse(to) : Date.now()) - Date.parse(from);

export const HandoverOrder = z.strictObject({ note: z.string().trim().min(1).max(4000).optional() });
export type HandoverOrder = z.infer<typeof HandoverOrder>;
export const HandoverPath = Id;
