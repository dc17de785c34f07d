import * as z from 'zod';
import { procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { Code, Instant, Text } from '@ioc/shared/events/envelope';

/**
 * Registers of an office: what is neither a case with an appointment nor a figure. `subject` is the entry: a procedure's code,
 * a run of a process, `<sheet>/<unit>/<period>`, `<set>/<period>`, a unit's code for its equipment, an asset's own code, `<hospital>/<day>`.
 */
const LocalDay = z.iso.date();
const Period = z.string().regex(/^\d{4}(-(\d{2}|Q[1-4]|H[12]|M9))?$/, 'expected 2026, 2026-Q3 or 2026-11');

/** Decision of the chairman that announces administrative procedures (Decree 63/2010, amended by 92/2017). */
const ProcedureDecided = z
  .object({
    change: z.enum(['new', 'amended', 'abolished']),
    document: Text.describe('number of the decision'),
    decidedOn: LocalDay,
    effectiveOn: LocalDay.optional().describe('absent: the day of the decision'),
    title: Text.optional().describe('name of the procedure'),
    unit: Code.optional().describe('unit that resolves it'),
    level: z.enum(procedureLevels).optional(),
    serviceLevel: z.int().min(1).max(4).optional(),
    online: z.enum(['full', 'partial', 'none']).optional(),
    nationalPortal: z.boolean().optional(),
    fee: z.boolean().optional(),
  })
  .meta({ id: 'ProcedureDecided', description: 'Công bố thủ tục mới, sửa đổi, bãi bỏ.' });

const ProcessMoved = z
  .object({
    process: Code.describe('code in processes.yaml'),
    step: z.int().min(1).max(100).describe('which step of the process it is in now, from 1'),
    unit: Code.optional(),
    title: Text.optional(),
    dueAt: Instant.optional().describe('of the step; absent: counted by the limit of the step'),
  })
  .meta({ id: 'ProcessMoved', description: 'Một việc theo quy trình ISO chuyển đến bước.' });
const ProcessEnded = z
  .object({ process: Code, outcome: z.enum(['completed', 'cancelled']).default('completed') })
  .meta({ id: 'ProcessEnded', description: 'Việc theo quy trình ISO kết thúc.' });

const SheetScored = z
  .object({
    sheet: Code.describe('code in ratings.yaml'),
    unit: Code,
    period: Period,
    criterion: Code.describe('indicator of the criterion'),
    value: z.number().min(0).nullable().describe('points; null: not handed in'),
    document: Text.optional().describe('the evidence: a document by number and date'),
    note: Text.optional(),
  })
  .meta({ id: 'SheetScored', description: 'Điểm một tiêu chí của phiếu đánh giá, kèm minh chứng.' });

const ReportSent = z
  .object({
    set: Code.describe('code in reports.yaml'),
    period: Period,
    unit: Code,
    document: Text.optional().describe('number of the covering document'),
  })
  .meta({ id: 'ReportSent', description: 'Bộ báo cáo của kỳ đã được gửi.' });

const Count = z.int().min(0).max(10_000_000);
const EquipmentCounted = z
  .object({
    unit: Code,
    officials: Count.optional(),
    computers: Count.optional().describe('officials with a computer of their own'),
    mailboxes: Count.optional().describe('officials who use official mail'),
    signatures: Count.optional().describe('digital certificates issued'),
    lan: z.boolean().optional(),
    internet: z.boolean().optional(),
    dedicatedNetwork: z.boolean().optional(),
    videoPoints: Count.optional(),
  })
  .meta({ id: 'EquipmentCounted', description: 'Hạ tầng công nghệ thông tin của một cơ quan.' });

/** A thing that stands somewhere: a base station, a school, a meeting point, a community digital team. */
const AssetRecorded = z
  .object({
    layer: Code.describe('code in layers.yaml'),
    title: Text.optional().describe('what it is called'),
    unit: Code.optional().describe('commune or agency in whose place it stands'),
    place: z
      .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .optional()
      .describe('WGS 84 degrees; absent: it has no place, and is counted as such'),
    state: z.enum(['working', 'faulty', 'stopped']).optional().describe('absent: not said'),
    members: Count.optional().describe('people, of a team'),
  })
  .meta({ id: 'AssetRecorded', description: 'Một trạm, trường, điểm họp, tổ công nghệ… trên lớp bản đồ.' });
const AssetRemoved = z
  .object({ layer: Code })
  .meta({ id: 'AssetRemoved', description: 'Đã bỏ khỏi lớp bản đồ: it counts no more.' });

/** What a hospital's system counted of a day, as numerators and denominators: rates are worked out here, by the catalogue. */
const HospitalCounted = z
  .object({
    hospital: Code.describe('code in hospitals.yaml'),
    day: LocalDay,
    visits: Count.optional().describe('out-patients who were called in'),
    waitingMinutes: z.int().min(0).max(1_000_000_000).optional().describe('minutes that these waited, added up'),
    rated: Count.optional().describe('patients who answered whether they were satisfied'),
    satisfied: Count.optional().describe('of those who answered'),
    complaints: Count.optional(),
    transfers: Count.optional().describe('patients sent on to another hospital'),
    beds: Count.optional().describe('beds that could be used'),
    bedsUsed: Count.optional().describe('in-patients at the end of the day; more than beds where two share one'),
  })
  .refine(({ rated, satisfied }) => rated === undefined || satisfied === undefined || satisfied <= rated, {
    path: ['satisfied'],
    message: 'expected at most as many as rated',
  })
  .meta({ id: 'HospitalCounted', description: 'Số đếm trong ngày của một bệnh viện; gửi lại thì thay số trước.' });

export const registerEvents = {
  'vn.ioc.register.procedure-decided.v1': ProcedureDecided,
  'vn.ioc.register.process-moved.v1': ProcessMoved,
  'vn.ioc.register.process-ended.v1': ProcessEnded,
  'vn.ioc.register.sheet-scored.v1': SheetScored,
  'vn.ioc.register.report-sent.v1': ReportSent,
  'vn.ioc.register.equipment-counted.v1': EquipmentCounted,
  'vn.ioc.register.asset-recorded.v1': AssetRecorded,
  'vn.ioc.register.asset-removed.v1': AssetRemoved,
  'vn.ioc.register.hospital-counted.v1': HospitalCounted,
} as const;
