import type { Bar, BarsChart, ChartFigure } from '@ioc/shared/live/charts';
import { BarLine } from '#charts/bar-line';
import { barShares } from '#charts/bar-shares';
import { axisValue, chartValue } from '#charts/chart-value';
import frame from '#charts/frame.module.css';
import styles from '#charts/bars.module.css';
import { useWords } from '#i18n/use-words';
import { StateMark } from '#ui/state-mark';
import { useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePieceOfList } from '#ui/use-pieces';

/** Minutes of arc: a row, the line about those that are not shown, a width from which whole names fit. */
const size = { row: 44, note: 40, wholeNames: 900 } as const;

interface Props {
  chart: BarsChart;
  hrefOf: (unit: string) => string;
}

/** Units as bars from zero, the worst first, with the target as a line across. As many as fit; the others are counted. */
export function Bars({ chart, hrefOf }: Props) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const { figure, bars, total, small } = chart;
  const minutes = useMinutes(box);
  const piece = usePieceOfList(box, ({ height }) => barsThatFit(height, chart), bars.length);
  if (bars.length === 0)
    return <p className="panel-empty">{small > 0 ? t('charts.allSmall', { n: small }) : t('charts.nothing')}</p>;
  const shares = barShares(bars, figure.target);
  const hidden = piece.hidden + (total - bars.length);
  const isWide = minutes.width >= size.wholeNames;
  return (
    <div className={frame.box} ref={ref}>
      <ol className={styles.bars}>
        {bars.slice(piece.from, piece.to).map((bar, at) => (
          <li key={bar.unit}>
            <BarLine
              name={isWide ? bar.name : bar.shortName}
              whole={bar.name}
              href={hrefOf(bar.unit)}
              share={shares.values[piece.from + at] ?? 0}
              target={shares.target}
              judgement={bar.judgement}
            >
              <Value bar={bar} figure={figure} />
            </BarLine>
          </li>
        ))}
      </ol>
      {(hidden > 0 || small > 0) && <Note chart={chart} hidden={hidden} />}
    </div>
  );
}

/** Where a line about the others is needed, it takes its part of the height. */
function barsThatFit(height: number, { bars, total, small }: BarsChart): number {
  const all = Math.max(1, Math.floor(height / size.row));
  if (small === 0 && total <= Math.min(all, bars.length)) return bars.length;
  return Math.min(bars.length, Math.max(1, Math.floor((height - size.note) / size.row)));
}

function Note({ chart: { figure, small }, hidden }: { chart: BarsChart; hidden: number }) {
  const { t, locale } = useWords();
  const parts = [
    hidden > 0 && t('charts.others', { n: hidden }),
    small > 0 && t('charts.small', { n: small }),
    figure.target !== null && `${t('figure.target')} ${axisValue(figure, figure.target, locale)}`,
  ];
  return <p className={`${frame.note} quiet cut`}>{parts.filter(Boolean).join(' · ')}</p>;
}

function Value({ bar: { value, judgement }, figure }: { bar: Bar; figure: ChartFigure }) {
  const { t, locale } = useWords();
  const isWrong = judgement === 'attention' || judgement === 'breach';
  return (
    <>
      {isWrong && <StateMark kind={judgement} word={t(`judgement.${judgement}`)} />}{' '}
      {value === null ? '–' : chartValue(figure, value, locale)}
    </>
  );
}
