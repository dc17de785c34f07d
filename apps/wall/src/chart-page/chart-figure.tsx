import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import type { DrawnChart } from '#chart-page/draw-chart';
import styles from '#chart-page/chart-page.module.css';

/** The drawing. The same numbers stand in the table below it, for those who cannot see it. */
export function ChartFigure({ option, height }: { option: EChartsCoreOption; height: number }) {
  const element = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  useEffect(() => {
    let own: DrawnChart | null = null;
    let isGone = false;
    void import('#chart-page/draw-chart').then(({ drawnIn }) => {
      if (isGone || !element.current) return;
      own = drawnIn(element.current);
      setDrawn(own);
    });
    return () => {
      isGone = true;
      own?.close();
    };
  }, []);
  useEffect(() => drawn?.draw(option), [drawn, option]);
  return (
    <div ref={element} className={styles.drawing} style={{ height }} aria-hidden="true" data-drawn={drawn !== null} />
  );
}
