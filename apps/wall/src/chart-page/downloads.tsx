import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from '#chart-page/chart-option';
import type { ChartTable } from '#chart-page/chart-table';
import { paperColours } from '#chart-page/page-colours';
import { fileName, saveFile } from '#chart-page/save-file';
import { useWords } from '#i18n/use-words';
import styles from '#chart-page/chart-page.module.css';

interface Props {
  title: string;
  /** Of the drawing, px. */
  height: number;
  table: ChartTable;
  optionIn: (colours: ChartColours) => EChartsCoreOption;
}

/** The chart as a picture or as numbers, made in the browser from what stands here. */
export function Downloads({ title, height, table, optionIn }: Props) {
  const { t } = useWords();
  const name = fileName(title);
  const save = {
    PNG: async () =>
      saveFile(await (await import('#chart-page/draw-chart')).pngOf(optionIn(paperColours()), height), `${name}.png`),
    SVG: async () => {
      const { svgOf } = await import('#chart-page/draw-chart');
      saveFile(new Blob([svgOf(optionIn(paperColours()), height)], { type: 'image/svg+xml' }), `${name}.svg`);
    },
    CSV: async () => {
      const { csvOf } = await import('#chart-page/csv-of');
      saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    },
  };
  return (
    <p className={styles.downloads}>
      <span className="quiet">{t('chartPage.download')}</span>
      {Object.entries(save).map(([kind, run]) => (
        <button key={kind} type="button" className="button" onClick={() => void run()}>
          {kind}
        </button>
      ))}
      <span className="quiet">{t('chartPage.csvPoint')}</span>
    </p>
  );
}
