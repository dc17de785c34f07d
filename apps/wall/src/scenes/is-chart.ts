import { type ChartQuestion, chartKinds } from '@ioc/shared/live/charts';
import type { PanelQuestion } from '@ioc/shared/live/scenes';

/** Whether a panel shows a chart. Pure. */
export const isChart = (question: PanelQuestion): question is ChartQuestion =>
  (chartKinds as readonly string[]).includes(question.show);
