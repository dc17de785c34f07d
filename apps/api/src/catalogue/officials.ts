import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { OfficialCode } from '@ioc/shared/events/envelope';

/** Whoever has documents on the desk, as this office knows the code that events carry. */
export interface KnownOfficial {
  readonly code: string;
  readonly unit: string;
  /** Chức vụ, e.g. Phó Chánh Văn phòng. */
  readonly position: string;
  /** Kept here and nowhere else: no event, table or export holds it. */
  readonly name?: string | undefined;
}

/** officials.yaml: may be left out; a code that it does not know still counts, without a position. */
export const OfficialsFile = z.array(
  z.strictObject({
    code: OfficialCode,
    unit: Code,
    position: z.string().min(1).max(200),
    name: z.string().min(1).max(100).optional(),
  }),
);
