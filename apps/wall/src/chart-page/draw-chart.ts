import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  CalendarComponent,
  DataZoomComponent,
  GridComponent,
  LegendScrollComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([
  ...[BarChart, HeatmapChart, LineChart, CalendarComponent, DataZoomComponent, GridComponent],
  ...[LegendScrollComponent, MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent],
  ...[CanvasRenderer, SVGRenderer],
]);

export interface DrawnChart {
  readonly draw: (option: EChartsCoreOption) => void;
  readonly close: () => void;
}

/** On a telephone names give way to numbers, and a legend takes two lines. */
const narrow = {
  query: { maxWidth: 600 },
  option: { grid: { left: 4, right: 44, top: 96 }, yAxis: { axisLabel: { width: 96, overflow: 'truncate' } } },
};

/** Draws into an element, and again when it changes its size. One instance for as long as the element lives. */
export function drawnIn(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'canvas' });
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(element);
  return {
    draw: (option) => chart.setOption({ baseOption: option, media: [narrow] }, { notMerge: true }),
    close: () => {
      sizes.disconnect();
      chart.dispose();
    },
  };
}

/** Width of a picture that is saved, px; a PNG has twice as many. */
const width = 1280;
/** A slider is of no use in a picture. */
const still = (option: EChartsCoreOption) => ({ ...option, dataZoom: [] });

/** The chart as the text of an SVG file. `height`: px. */
export function svgOf(option: EChartsCoreOption, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(still(option));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

/** The chart as a PNG, two pixels a point. @throws an Error where the browser makes none */
export async function pngOf(option: EChartsCoreOption, height: number): Promise<Blob> {
  const element = document.createElement('div');
  const chart = init(element, null, { renderer: 'canvas', devicePixelRatio: 2, width, height });
  chart.setOption(still(option));
  const canvas = chart.renderToCanvas({ pixelRatio: 2 });
  const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  chart.dispose();
  if (!png) throw new Error('This browser could not make a PNG of the chart.');
  return png;
}
