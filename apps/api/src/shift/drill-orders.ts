import { Code } from '@ioc/shared/events/envelope';
import * as z from 'zod';

export const DrillOrder = z.strictObject({ drill: Code.describe('code of a drill in drills.yaml') });
export type DrillOrder = z.infer<typeof DrillOrder>;
export const DrillPath = z.string().regex(/^\d{1,18}$/, 'cần số / expected a number');
