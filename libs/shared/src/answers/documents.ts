import * as z from 'zod';
import { CaseRow } from '@ioc/shared/answers/cases';
import { Day, List, Next, Total, UnitKind } from '@ioc/shared/answers/words';

/** A count with the list behind it. */
export const Counted = z
  .object({ value: z.int(), list: List })
  .meta({ id: 'Counted', description: 'A count; its list has exactly that many rows.' });
export type Counted = z.infer<typeof Counted>;

/** A share; its value is null where there is nothing to divide by, which is not zero. */
export const Share = z
  .object({
    value: z.number().nullable().describe('percent, 0 to 100'),
    numerator: z.int(),
    denominator: z.int(),
    list: List,
    denominatorList: List,
  })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof Share>;

/** Provincial agencies and centres, districts (history), communes. */
export const DocumentLevel = z.enum(['province', 'district', 'commune']);
export type DocumentLevel = z.infer<typeof DocumentLevel>;
const DocumentClass = z.enum(['normal', 'urgent', 'express']);
const Asked = {
  asOf: Day,
  from: Day.describe('first day of what is counted as a flow; stocks are of asOf'),
  unit: z.string(),
  unitName: z.string(),
};

/** GET /api/documents/summary. */
export const DocumentSummary = z
  .object({
    ...Asked,
    heard: z.boolean().describe('false: no document was ever heard of, so the zeros say nothing'),
    classes: z.array(
      z.object({
        class: DocumentClass,
        name: z.string(),
        incoming: Counted,
        outgoing: Counted,
        drafted: Counted,
        drafts: Counted.describe('in hand, not yet issued'),
        open: Counted,
        overdue: Counted,
      }),
    ),
    total: z.object({
      incoming: Counted,
      outgoing: Counted,
      drafted: Counted,
      open: Counted,
      overdue: Counted,
      drafts: Counted,
      handled: Counted,
    }),
    shares: z.object({
      signedBoth: Share.describe('issued with the digital signatures of both agency and head'),
      signed: Share.describe('issued with any digital signature'),
      governmentSigned: Share.describe('of those to the Government'),
      electronic: Share.describe('of what came in and went out'),
      handledLate: Share.describe('of the incoming documents that were handled'),
      handledOnline: Share,
    }),
    levels: z.array(
      z.object({
        level: DocumentLevel,
        handledOnline: Share.describe('work files handled online'),
        handledLate: Share,
      }),
    ),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        kind: UnitKind.nullable(),
        incoming: Counted,
        outgoing: Counted,
        open: Counted,
        overdue: Counted,
        handledLate: Share,
        signedBoth: Share,
      }),
    ),
  })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

const Desk = z.object({
  open: Counted,
  overdue: Counted,
  drafts: Counted,
  handled: Counted,
  handledLate: Counted,
  issued: Counted,
});
/** GET /api/documents/officials. */
export const DocumentOfficials = z
  .object({
    ...Asked,
    total: Desk.describe('of the unit, from the day ledger; the rows sum to it'),
    officials: z.array(
      Desk.extend({
        official: z.string().describe('pseudonymous code; - : given to nobody yet'),
        position: z.string().nullable().describe('null: the catalogue does not know the code'),
        name: z.string().nullable(),
        unit: z.string().nullable(),
        unitName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DocumentOfficials' });
export type DocumentOfficials = z.infer<typeof DocumentOfficials>;

export const DocumentRow = CaseRow.extend({
  number: z.string().nullable(),
  docType: z.string().nullable(),
  title: z.string().nullable(),
  official: z.string().describe("who had it on the list's last day; -: nobody yet"),
  electronic: z.boolean(),
  signature: z.enum(['both', 'agency', 'head', 'official', 'none']).describe('digital signatures'),
}).meta({ id: 'DocumentRow' });
export type DocumentRow = z.infer<typeof DocumentRow>;
export const DocumentList = z
  .object({ total: Total, rows: z.array(DocumentRow), next: Next, asOf: Day })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;
