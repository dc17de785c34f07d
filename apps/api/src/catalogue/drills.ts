import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { Name } from '#catalogue/words.js';

/** Four hours: what lasts longer is not a drill but a shift. */
const mostMinutes = 240;
const mostCases = 500;
const Minutes = z.number().positive().max(mostMinutes);

/** What the simulated province is made to do. */
const Staged = z.union([
  /** A source, or all of them, send nothing for so many minutes; what they held back comes afterwards. */
  z.strictObject({ silence: Code, minutes: Minutes }),
  /** A department hands in so many cases at once whose deadline has passed. */
  z.strictObject({ overdue: z.enum(['dossier', 'complaint']), unit: Code, cases: z.int().min(1).max(mostCases) }),
  /** Somebody observes this value of an indicator; without a unit, of the province. */
  z.strictObject({ observe: Code, value: z.number(), unit: Code.optional() }),
  /** So many dossiers arrive that nobody understands. */
  z.strictObject({ broken: z.int().min(1).max(mostCases) }),
]);

/** What the desk is to find, and by when somebody is to have acknowledged it: minutes after it was staged. */
const Expected = z.strictObject({ rule: Code, withinMinutes: Minutes, answeredWithinMinutes: Minutes });

const InjectShape = z.strictObject({
  atMinute: z.number().min(0).max(mostMinutes),
  name: Name,
  nameEn: Name,
  do: Staged,
  expect: Expected.optional(),
});

export const DrillShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
  name: Name,
  nameEn: Name,
  minutes: Minutes,
  injects: z.array(InjectShape).min(1).max(50),
});
/** drills.yaml */
export const DrillsFile = z.array(DrillShape).max(50);

/** An exercise of the shift on the simulated province: what happens when, and what the desk is expected to find. */
export type Drill = z.infer<typeof DrillShape>;
export type Inject = Drill['injects'][number];

/** The code under which an inject silences every source. */
export const everySource = 'all';
