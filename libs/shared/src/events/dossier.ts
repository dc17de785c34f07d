import * as z from 'zod';
import { NationalState } from '@ioc/shared/events/dossier-states';
import { Code, Instant, OfficialCode, Text } from '@ioc/shared/events/envelope';

/**
 * The life of an administrative dossier (hồ sơ), after Decree 118/2025/NĐ-CP and the national exchange format.
 * One schema per type; the name of the type carries its version and its meaning never changes in place.
 */

/** How the dossier came in: 1 direct (trực tiếp), 2 online (trực tuyến), 3 public post (BCCI). */
export const Channel = z.enum(['direct', 'online', 'post']);
export type Channel = z.infer<typeof Channel>;

const Applicant = z.enum(['citizen', 'business', 'household']);
const Money = z.int().nonnegative().max(1_000_000_000_000).describe('Vietnamese đồng');

const filing = {
  procedure: Code.describe('procedure code (mã TTHC), e.g. 1.001234'),
  channel: Channel.describe('direct, online or post'),
  unit: Code.describe('deciding unit (đơn vị xử lý)'),
  receivingUnit: Code.optional().describe('unit that took the dossier in (nơi nộp hồ sơ)'),
  helpingUnit: Code.optional().describe('unit that helped the applicant to file'),
  applicant: Applicant.optional(),
};

const Registered = z
  .object(filing)
  .meta({ id: 'DossierRegistered', description: 'Mới đăng ký (1): filed, not yet taken in; no clock runs.' });
const Received = z
  .object({
    ...filing,
    dueAt: Instant.nullable().optional().describe('appointment (ngày hẹn trả); null: the procedure has none'),
    hasFee: z.boolean().optional().describe('the dossier carries a financial obligation'),
    resultDue: z.boolean().optional().describe('an electronic result is due'),
  })
  .meta({ id: 'DossierReceived', description: 'Được tiếp nhận (2): the clock runs from the event time.' });
const Refused = z
  .object({ reason: Text })
  .meta({ id: 'DossierRefused', description: 'Không được tiếp nhận (3): never counts as received.' });
const Moved = z
  .object({
    step: Text,
    unit: Code.optional().describe('new deciding unit'),
    officer: OfficialCode.optional(),
    stepDueAt: Instant.optional(),
  })
  .meta({ id: 'DossierMoved', description: 'Đang xử lý (4): another step, desk or officer.' });
const SupplementRequested = z
  .object({ reason: Text.optional(), until: Instant.optional() })
  .meta({ id: 'DossierSupplementRequested', description: 'Yêu cầu bổ sung giấy tờ (5): the clock is paused.' });
const Supplemented = z
  .object({ dueAt: Instant.optional().describe('new appointment, if one was given') })
  .meta({ id: 'DossierSupplemented', description: 'The papers asked for have come; the clock runs again.' });
const FeeRequested = z
  .object({ amount: Money })
  .meta({ id: 'DossierFeeRequested', description: 'Yêu cầu thực hiện nghĩa vụ tài chính (6).' });
const Paid = z
  .object({ amount: Money, online: z.boolean(), via: z.enum(['national', 'province', 'counter', 'other']).optional() })
  .meta({ id: 'DossierPaid', description: 'A fee was paid.' });
const Refunded = z
  .object({ amount: Money })
  .meta({ id: 'DossierRefunded', description: 'The payment was given back: no longer an online payment.' });
const DueReissued = z
  .object({ dueAt: Instant, reason: Text.optional(), apology: z.boolean().optional() })
  .meta({ id: 'DossierDueReissued', description: 'A new appointment (văn bản xin lỗi và gia hạn), at most once.' });
const Paused = z
  .object({ reason: Text.optional() })
  .meta({ id: 'DossierPaused', description: 'The clock stops for a reason other than a supplement.' });
const Resumed = z
  .object({ dueAt: Instant.optional() })
  .meta({ id: 'DossierResumed', description: 'The clock runs again.' });
const Resolved = z
  .object({
    resultFile: z.boolean().optional().describe('an electronic result exists'),
    refused: z.boolean().optional(),
  })
  .meta({ id: 'DossierResolved', description: 'Đã xử lý xong (9): lateness is judged here.' });
const Recalled = z
  .object({ reason: Text.optional() })
  .meta({ id: 'DossierRecalled', description: 'The result was recalled: the dossier is open again.' });
const Returned = z
  .object({ manner: Channel.optional(), resultFile: z.boolean().optional() })
  .meta({ id: 'DossierReturned', description: 'Đã trả kết quả (10).' });
const Withdrawn = z
  .object({ reason: Text.optional() })
  .meta({ id: 'DossierWithdrawn', description: 'Công dân yêu cầu rút hồ sơ (7).' });
const Stopped = z.object({ reason: Text.optional() }).meta({ id: 'DossierStopped', description: 'Dừng xử lý (8).' });
const Rated = z
  .object({ rating: z.enum(['very-satisfied', 'satisfied', 'dissatisfied']), complained: z.boolean().optional() })
  .meta({ id: 'DossierRated', description: "The applicant's judgement." });
const Digitised = z
  .object({
    papers: z.int().nonnegative().max(1000),
    digitised: z.int().nonnegative().max(1000),
    reused: z.int().nonnegative().max(1000).optional(),
    syncedToCitizenStore: z.boolean().optional(),
    populationLinked: z.boolean().optional(),
  })
  .meta({ id: 'DossierDigitised', description: 'How much of the dossier is digitised, reused and linked.' });

/** A code as a number or as text; text that is a number means the same as that number. */
const coded = <Word extends z.ZodType>(words: Word, codes: readonly string[]) =>
  z.union([words, z.literal([...codes, ...codes.map(Number)])]);

const StateChanged = z
  .object({
    code: z
      .union([z.int().min(0).max(999_999), z.string().regex(/^\S(?:.{0,38}\S)?$/u)])
      .describe("national code 1 to 10, or the sender's own code, which the catalogue maps to one of them"),
    judged: z
      .object({ state: NationalState, name: Text.optional() })
      .optional()
      .describe('written by the monitor: the state that the code meant when it was read, and its private name'),
    procedure: Code.optional().describe('procedure code (mã TTHC)'),
    channel: coded(Channel, ['1', '2', '3']).optional().describe('direct (1), online (2) or post (3)'),
    unit: Code.optional().describe('deciding unit (đơn vị xử lý)'),
    receivingUnit: Code.optional().describe('unit that took the dossier in (nơi nộp hồ sơ)'),
    helpingUnit: Code.optional().describe('unit that helped the applicant to file'),
    applicant: coded(Applicant, ['0', '1', '2']).optional().describe('citizen (0), business (1) or household (2)'),
    receivedAt: Instant.optional().describe('ngày tiếp nhận: for a dossier whose reception was not told as a state'),
    dueAt: Instant.nullable().optional().describe('appointment (ngày hẹn trả); null: the procedure has none'),
    step: Text.optional().describe('step or desk, in words'),
    hasFee: z.boolean().optional().describe('the dossier carries a financial obligation'),
    resultDue: z.boolean().optional().describe('an electronic result is due'),
    resultFile: z.boolean().optional().describe('an electronic result exists'),
    reason: Text.optional(),
  })
  .meta({ id: 'DossierStateChanged', description: "The dossier is now in this state of the sender's system." });

export const dossierEvents = {
  'vn.ioc.dossier.registered.v1': Registered,
  'vn.ioc.dossier.received.v1': Received,
  'vn.ioc.dossier.refused.v1': Refused,
  'vn.ioc.dossier.moved.v1': Moved,
  'vn.ioc.dossier.supplement-requested.v1': SupplementRequested,
  'vn.ioc.dossier.supplemented.v1': Supplemented,
  'vn.ioc.dossier.fee-requested.v1': FeeRequested,
  'vn.ioc.dossier.paid.v1': Paid,
  'vn.ioc.dossier.refunded.v1': Refunded,
  'vn.ioc.dossier.due-reissued.v1': DueReissued,
  'vn.ioc.dossier.paused.v1': Paused,
  'vn.ioc.dossier.resumed.v1': Resumed,
  'vn.ioc.dossier.resolved.v1': Resolved,
  'vn.ioc.dossier.recalled.v1': Recalled,
  'vn.ioc.dossier.returned.v1': Returned,
  'vn.ioc.dossier.withdrawn.v1': Withdrawn,
  'vn.ioc.dossier.stopped.v1': Stopped,
  'vn.ioc.dossier.rated.v1': Rated,
  'vn.ioc.dossier.digitised.v1': Digitised,
  'vn.ioc.dossier.state-changed.v1': StateChanged,
} as const;
