import * as z from 'zod';
import { Code, Instant, OfficialCode } from '@ioc/shared/events/envelope';

/**
 * The life of an official document (văn bản) and its signatures, after Decree 30/2020/NĐ-CP on records work. `subject` is
 * the document's code in the register of the unit that keeps it. Nobody is named: an official is a code that the register
 * made up, and the catalogue knows the position behind it. State secrets never come in: see `mark`.
 */

/** How fast it must go: thường, khẩn (thượng khẩn included), hỏa tốc. */
export const DocumentClass = z.enum(['normal', 'urgent', 'express']);
export type DocumentClass = z.infer<typeof DocumentClass>;

const Title = z.string().max(300).describe('trích yếu: wording without personal data, at most 300 characters');
const Reason = z.string().max(300);
const Number = z.string().max(100).describe('số, ký hiệu');

const described = {
  unit: Code.describe('unit on whose desk it lies'),
  official: OfficialCode.optional(),
  class: DocumentClass,
  electronic: z.boolean().describe('true: bản điện tử; false: bản giấy'),
  number: Number.optional(),
  date: z.iso.date().optional().describe('date of the document, local day'),
  docType: z.string().max(100).optional().describe('loại văn bản: công văn, quyết định, báo cáo…'),
  title: Title.optional(),
  mark: z
    .literal('none')
    .optional()
    .describe('mức độ mật: only `none`. Anything else is refused before it is kept (Law on State Secrets)'),
};

const Arrived = z
  .object({ ...described, dueAt: Instant.nullable().optional().describe('deadline for handling; null: it has none') })
  .meta({ id: 'DocumentArrived', description: 'Văn bản đến: registered; the unit has it on the desk.' });
const Drafted = z
  .object(described)
  .meta({ id: 'DocumentDrafted', description: 'Dự thảo: work on an outgoing document has begun.' });
const Assigned = z
  .object({ unit: Code, official: OfficialCode, dueAt: Instant.optional() })
  .meta({ id: 'DocumentAssigned', description: 'Giao xử lý: the named official has it on the desk.' });
const Forwarded = z
  .object({ unit: Code, official: OfficialCode.optional(), reason: Reason.optional() })
  .meta({ id: 'DocumentForwarded', description: 'Chuyển xử lý: to another desk; the deadline stays.' });
const Handled = z
  .object({ online: z.boolean().optional().describe('the work file was handled online from beginning to end') })
  .meta({ id: 'DocumentHandled', description: 'Đã xử lý: lateness of an incoming document is judged here.' });
const Signed = z
  .object({
    by: z.enum(['agency', 'head', 'official']).describe('chữ ký số cơ quan, người đứng đầu, cá nhân khác'),
    digital: z.boolean(),
  })
  .meta({ id: 'DocumentSigned', description: 'Ký: one signature, digital or by hand.' });
const Issued = z
  .object({
    number: Number.optional(),
    date: z.iso.date().optional(),
    recipient: z.enum(['government', 'agency', 'other']).optional().describe('government: Chính phủ, Thủ tướng, bộ'),
  })
  .meta({ id: 'DocumentIssued', description: 'Phát hành: the draft has become an outgoing document.' });
const Returned = z
  .object({ reason: Reason.optional() })
  .meta({ id: 'DocumentReturned', description: "Trả lại: off the official's desk, back to the unit's clerk." });
const Cancelled = z
  .object({ reason: Reason.optional() })
  .meta({ id: 'DocumentCancelled', description: 'Hủy: entered by mistake; it counts nowhere.' });

export const documentEvents = {
  'vn.ioc.document.arrived.v1': Arrived,
  'vn.ioc.document.drafted.v1': Drafted,
  'vn.ioc.document.assigned.v1': Assigned,
  'vn.ioc.document.forwarded.v1': Forwarded,
  'vn.ioc.document.handled.v1': Handled,
  'vn.ioc.document.signed.v1': Signed,
  'vn.ioc.document.issued.v1': Issued,
  'vn.ioc.document.returned.v1': Returned,
  'vn.ioc.document.cancelled.v1': Cancelled,
} as const;
