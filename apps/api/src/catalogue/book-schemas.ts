import * as z from 'zod';
import { UnitKind } from '@ioc/shared/answers/words';
import { Code } from '@ioc/shared/events/envelope';
import { AlarmsFile } from '#catalogue/alarm-rules.js';
import { ComplaintClocksFile } from '#catalogue/complaint-clocks.js';
import { DrillsFile } from '#catalogue/drills.js';
import { HospitalsFile, QualityFile } from '#catalogue/hospitals.js';
import { LayersFile } from '#catalogue/layers.js';
import { OfficialsFile } from '#catalogue/officials.js';
import { ScenesFile } from '#catalogue/scene-schema.js';
import { DevicesFile, SubjectsFile } from '#catalogue/subject-schemas.js';
import { StagesFile } from '#catalogue/stages-file.js';
import { Name } from '#catalogue/words.js';

/** The shapes of the files that a province may leave out; see books.ts for what they mean. */

/** A target says something: a value, a rank, or words. */
export const TargetItem = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    value: z.number().optional(),
    rank: z.int().positive().optional(),
    text: Name.optional(),
    level: UnitKind.optional(),
    source: Name.optional(),
  })
  .refine(({ value, rank, text }) => value !== undefined || rank !== undefined || text !== undefined, {
    message: 'value, rank hoặc text / value, rank or text',
  });

/** scoreboard.yaml: the province's plan for each ranking. */
const ScoreboardFile = z.array(
  z.strictObject({
    index: Code,
    plan: Name.nullable().default(null),
    targets: z.array(TargetItem).default([]),
    components: z
      .array(
        z.strictObject({
          component: Code,
          lead: Code,
          coUnits: z.array(Code).default([]),
          target: z.number().nullable().default(null),
          tasks: z.array(Code).default([]),
        }),
      )
      .default([]),
  }),
);

/** processes.yaml: work processes with their steps and owners. */
const ProcessesFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    standard: Name,
    unit: Code,
    steps: z
      .array(z.strictObject({ name: Name, owner: Name, limitDays: z.number().positive().nullable().default(null) }))
      .min(1),
  }),
);

/** ratings.yaml: sheets by which agencies are rated. */
const RatingsFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    basis: Name,
    criteria: z.array(z.strictObject({ indicator: Code, name: Name, max: z.number().positive() })).min(1),
    classes: z.array(z.strictObject({ name: Name, from: z.number().nonnegative() })).min(1),
    units: z.array(Code).min(1),
  }),
);

/** reports.yaml: which indicators are reported together. */
const ReportsFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    to: Name,
    period: z.enum(['month', 'quarter', 'year']),
    indicators: z.array(Code).min(1),
  }),
);

/** Each file by the name it has without `.yaml`; one that is not there is an empty list. */
export const bookFiles = {
  scoreboard: ScoreboardFile,
  processes: ProcessesFile,
  ratings: RatingsFile,
  reports: ReportsFile,
  'complaint-clocks': ComplaintClocksFile,
  officials: OfficialsFile,
  subjects: SubjectsFile,
  devices: DevicesFile,
  layers: LayersFile,
  hospitals: HospitalsFile,
  quality: QualityFile,
  stages: StagesFile,
  alarms: AlarmsFile,
  drills: DrillsFile,
  scenes: ScenesFile,
} as const;
export type BookName = keyof typeof bookFiles;
export type BookContents = { [F in BookName]: z.infer<(typeof bookFiles)[F]> };
