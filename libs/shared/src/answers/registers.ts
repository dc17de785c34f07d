import * as z from 'zod';
import { ReadingTable } from '@ioc/shared/answers/subjects';
import { At, Day, Next, RecordPlace, Total } from '@ioc/shared/answers/words';

/** Registers of an office. Null: not said, which is not zero. */
const Flag = z.boolean().nullable();
export const DecidedProcedure = z
  .object({
    code: z.string(),
    title: z.string(),
    change: z.enum(['new', 'amended', 'abolished']),
    document: z.string().nullable(),
    decidedOn: Day,
    effectiveOn: Day,
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    level: z.string().nullable(),
    serviceLevel: z.int().nullable(),
    nationalPortal: Flag,
    fee: Flag,
    changes: z.int().describe('decisions about it'),
    event: RecordPlace,
  })
  .meta({ id: 'DecidedProcedure' });
export type DecidedProcedure = z.infer<typeof DecidedProcedure>;
export const DecidedProcedures = z
  .object({
    total: Total,
    counts: z.object({ new: z.int(), amended: z.int(), abolished: z.int() }).describe('of all, by their last decision'),
    rows: z.array(DecidedProcedure),
    next: Next,
  })
  .meta({ id: 'DecidedProcedures' });
export type DecidedProcedures = z.infer<typeof DecidedProcedures>;

export const ProcessRun = z
  .object({
    code: z.string(),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    step: z.int().describe('of one that ended: its last'),
    since: At.describe('when it came into its step; of one that ended: when it did'),
    dueAt: At.nullable().describe('null: the step has no limit, or the calendar does not reach it'),
    late: z.boolean(),
    event: RecordPlace,
  })
  .meta({ id: 'ProcessRun' });
export type ProcessRun = z.infer<typeof ProcessRun>;
export const ProcessBoard = z
  .object({
    at: At,
    processes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        standard: z.string(),
        unit: z.string(),
        unitName: z.string(),
        running: z.int(),
        late: z.int(),
        ended: z.int(),
        steps: z.array(
          z.object({
            name: z.string(),
            owner: z.string(),
            limitDays: z.number().nullable(),
            running: z.int(),
            late: z.int(),
          }),
        ),
        runs: z.array(ProcessRun).describe('those that run, late ones first; at most 200'),
      }),
    ),
  })
  .meta({ id: 'ProcessBoard' });
export type ProcessBoard = z.infer<typeof ProcessBoard>;

export const ProcessRuns = z
  .object({ total: Total, rows: z.array(ProcessRun), next: Next })
  .meta({ id: 'ProcessRuns' });
export type ProcessRuns = z.infer<typeof ProcessRuns>;

const Evidence = z.object({
  criterion: z.string(),
  value: z.number().nullable(),
  document: z.string().nullable(),
  note: z.string().nullable(),
});
export const ScoredSheets = z
  .object({
    periods: z.array(z.string()).describe('in which the sheet was filled in, newest first'),
    units: z.array(z.object({ unit: z.string(), points: z.array(Evidence), event: RecordPlace })),
  })
  .meta({ id: 'ScoredSheets' });
export type ScoredSheets = z.infer<typeof ScoredSheets>;

export const SentReports = z
  .object({
    periods: z.array(z.string()).describe('with a value or a report, newest first'),
    sent: z
      .object({
        at: At,
        unit: z.string(),
        unitName: z.string(),
        document: z.string().nullable(),
        times: z.int(),
        event: RecordPlace,
      })
      .nullable()
      .describe('null: no report of the period was sent'),
  })
  .meta({ id: 'SentReports' });
export type SentReports = z.infer<typeof SentReports>;

const Part = z
  .object({ numerator: z.int(), denominator: z.int() })
  .describe('of the agencies or officials that said so');
export const EquipmentLevel = z
  .object({
    level: z.string(),
    agencies: z.int().describe('units of the level in force'),
    counted: z.int().describe('those that sent their equipment'),
    computers: Part,
    mailboxes: Part,
    lan: Part,
    internet: Part,
    dedicatedNetwork: Part,
    signatures: z.int(),
    videoPoints: z.int(),
  })
  .meta({ id: 'EquipmentLevel' });
export type EquipmentLevel = z.infer<typeof EquipmentLevel>;
export const EquipmentUnit = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    level: z.string(),
    officials: z.int().nullable(),
    computers: z.int().nullable(),
    mailboxes: z.int().nullable(),
    signatures: z.int().nullable(),
    lan: Flag,
    internet: Flag,
    dedicatedNetwork: Flag,
    videoPoints: z.int().nullable(),
    asOf: At,
    event: RecordPlace,
  })
  .meta({ id: 'EquipmentUnit' });
export type EquipmentUnit = z.infer<typeof EquipmentUnit>;
export const EquipmentBoard = z
  .object({
    levels: z.array(EquipmentLevel),
    units: z.array(EquipmentUnit),
    published: z.array(z.string()).describe('codes of indicators of infrastructure that others publish'),
    dataCentre: ReadingTable.nullable().describe('instruments of the data centre; null: devices.yaml has none'),
  })
  .meta({ id: 'EquipmentBoard' });
export type EquipmentBoard = z.infer<typeof EquipmentBoard>;
