import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { dueKinds, seriesSteps } from '@ioc/shared/live/charts';
import { sceneGrid } from '@ioc/shared/live/scenes';
import { Name, optional } from '#catalogue/words.js';

const Span = (most: number) => z.int().min(1).max(most);
/** First column, first row, columns, rows. */
const At = z.tuple([Span(sceneGrid.columns), Span(sceneGrid.rows), Span(sceneGrid.columns), Span(sceneGrid.rows)]);
/** As many figures as fit a list on a desk; a scene of more is two scenes. */
const mostFigures = 20;
/** What a chart's head says instead of the indicator's name. */
const titled = { title: Name.optional(), titleEn: Name.optional() };

const Panel = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('figure'), at: At, figure: Code, unit: Code.optional() }),
  z.strictObject({
    ...{ show: z.literal('figures'), at: At },
    figures: z.array(Code).min(1).max(mostFigures),
    unit: Code.optional(),
  }),
  z.strictObject({
    ...{ show: z.literal('map'), at: At },
    layer: Code.default('on-time'),
    as: optional(z.literal('areas')),
    shape: z.enum(['circles', 'hexes', 'communes']).default('circles'),
  }),
  z.strictObject({ show: z.literal('league'), at: At, of: z.enum(['departments', 'communes']) }),
  z.strictObject({
    show: z.literal('series'),
    at: At,
    ...titled,
    figure: Code,
    unit: Code.optional(),
    by: z.enum(seriesSteps).default('month'),
  }),
  z.strictObject({ show: z.literal('days'), at: At, ...titled, figure: Code, unit: Code.optional() }),
  z.strictObject({ show: z.literal('bars'), at: At, ...titled, figure: Code, of: z.enum(['departments', 'communes']) }),
  z.strictObject({ show: z.literal('due'), at: At, kind: z.enum(dueKinds), unit: Code.optional() }),
  z.strictObject({ show: z.literal('radar'), at: At, kind: z.enum(dueKinds), unit: Code.optional() }),
  z.strictObject({ show: z.literal('index'), at: At, unit: Code.optional() }),
  z.strictObject({ show: z.literal('funnel'), at: At, unit: Code.optional() }),
  z.strictObject({
    ...{ show: z.literal('multiples'), at: At, ...titled, figure: Code },
    of: z.enum(['departments', 'communes']),
    by: z.enum(seriesSteps).default('month'),
  }),
  z.strictObject({ show: z.literal('feed'), at: At }),
  z.strictObject({ show: z.literal('clock'), at: At }),
  z.strictObject({
    show: z.literal('text'),
    at: At,
    text: z.string().min(1).max(600),
    textEn: z.string().min(1).max(600),
  }),
]);

/** A scene of more than twelve panels cannot be read from six metres. */
export const SceneShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
  name: Name,
  nameEn: Name,
  panels: z.array(Panel).min(1).max(12),
});

export const mostScenes = 20;
/** scenes.yaml: what a wall can show. */
export const ScenesFile = z.array(SceneShape).max(mostScenes);

export type SceneFile = z.infer<typeof SceneShape>;
