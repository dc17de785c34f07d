import { Link } from 'react-router';
import type { MultiplesChart } from '@ioc/shared/live/charts';
import { axisValue, chartValue } from '#charts/chart-value';
import { lineOn, multiplesFit, commonScale } from '#charts/multiples-shapes';
import frame from '#charts/frame.module.css';
import styles from '#charts/multiples.module.css';
import { periodLabel } from '#charts/period-label';
import { useWords } from '#i18n/use-words';
import { lastIndex } from '#ui/last-index';
import { type Box, useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePieceOfList } from '#ui/use-pieces';

interface Props {
  chart: MultiplesChart;
  hrefOf: (unit: string) => string;
}

/** A small line for each unit, all on one scale, so that they can be compared; as many as fit, the others are counted. */
export function Multiples({ chart, hrefOf }: Props) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const minutes = useMinutes(box);
  const { lines } = chart;
  const held = (of: Box) => {
    const { columns, rows } = multiplesFit(of, lines.length);
    return columns * rows;
  };
  const piece = usePieceOfList(box, held, lines.length);
  const scale = commonScale(chart);
  if (scale === null) return <p className="panel-empty">{t('charts.nothing')}</p>;
  const fit = multiplesFit(minutes, piece.to - piece.from);
  const shown = lines.slice(piece.from, piece.to);
  return (
    <div className={frame.box} ref={ref}>
      <ol
        className={styles.lines}
        style={{
          gridTemplateColumns: `repeat(${fit.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${fit.rows}, minmax(0, 1fr))`,
        }}
      >
        {shown.map((line) => (
          <li key={line.unit}>
            <Tile line={line} chart={chart} scale={scale} href={hrefOf(line.unit)} />
          </li>
        ))}
      </ol>
      <Note chart={chart} scale={scale} hidden={piece.hidden} />
    </div>
  );
}

interface TileProps {
  line: MultiplesChart['lines'][number];
  chart: MultiplesChart;
  scale: NonNullable<ReturnType<typeof commonScale>>;
  href: string;
}
function Tile({ line: { name, shortName, values }, chart: { figure }, scale, href }: TileProps) {
  const { locale } = useWords();
  const newest = lastIndex(values, (value) => value !== null);
  const shapes = lineOn(values, scale, figure.target);
  return (
    <Link to={href} className={styles.tile}>
      <span className={`${styles.name} cut`} title={name}>
        {shortName}
      </span>
      <span className={styles.value}>{newest < 0 ? '–' : chartValue(figure, values[newest]!, locale)}</span>
      <span className={styles.plot} aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {shapes.targetY !== null && <path className={styles.target} d={`M0 ${shapes.targetY}H100`} />}
          {shapes.runs.map((run) => (
            <path key={run} className={styles.line} d={run} />
          ))}
        </svg>
      </span>
    </Link>
  );
}

/** Which stretch and which scale the lines have, and how many units are not shown. */
function Note({ chart: { figure, periods }, scale, hidden }: Pick<TileProps, 'chart' | 'scale'> & { hidden: number }) {
  const { t, locale } = useWords();
  const [from, to] = [periods[0], periods.at(-1)].map((period) => periodLabel(period ?? '', locale));
  const parts = [
    `${from} – ${to}`,
    t('charts.scale', { low: axisValue(figure, scale.low, locale), high: axisValue(figure, scale.high, locale) }),
    figure.target !== null && `${t('figure.target')} ${axisValue(figure, figure.target, locale)}`,
    hidden > 0 && t('charts.others', { n: hidden }),
  ];
  return <p className={`${frame.note} quiet cut`}>{parts.filter(Boolean).join(' · ')}</p>;
}
