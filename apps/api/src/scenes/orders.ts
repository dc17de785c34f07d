import * as z from 'zod';
import { SceneShape } from '#catalogue/scene-schema.js';
import { personIn } from '#problems/person-in-code.js';

const Seen = z.int().min(0).max(1_000_000);
const Code = SceneShape.shape.code;
export const ScenePath = Code;

export const SceneOrder = z.strictObject({
  scene: SceneShape.extend({
    code: Code.refine((code) => personIn('kpi', code) === null, {
      message: 'cần mã không nêu ai / expected a code that names nobody',
    }),
  }),
  version: Seen.describe('the version that was seen, 0: none; another one meanwhile is a conflict, 409'),
  publish: z.boolean().describe('true: walls show it; false: it is kept as a draft, with what is wrong in it'),
});
export type SceneOrder = z.infer<typeof SceneOrder>;

export const WithdrawSceneOrder = z.strictObject({ version: Seen });
export type WithdrawSceneOrder = z.infer<typeof WithdrawSceneOrder>;
