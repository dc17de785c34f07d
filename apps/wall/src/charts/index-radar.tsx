import type { IndexChart, LostPoints } from '@ioc/shared/live/charts';
import { Link } from 'react-router';
import { lossesOf, radarShapes } from '#charts/index-shapes';
import frame from '#charts/frame.module.css';
import styles from '#charts/index-radar.module.css';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { type Box, useBox } from '#ui/use-box';
import { usePiece, usePieceOfList } from '#ui/use-pieces';
import { useIsPhone } from '#ui/use-room';

/** Minutes of arc: the drawing beside its groups, a row of a component; on a phone names take two lines. */
const sizes = { wall: { drawing: 330, row: 46 }, phone: { drawing: 520, row: 78 } } as const;

/** Index 766: each group as an axis, the score of what can be had; below it where points were lost, the most first. */
export function IndexRadar({ chart, href }: { chart: IndexChart; href: string }) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const size = useIsPhone() ? sizes.phone : sizes.wall;
  const losses = lossesOf(chart);
  const { at, of } = usePiece();
  const drawn = of > 1 ? 0 : size.drawing;
  const rows = ({ height }: Box) => Math.max(0, Math.floor((height - drawn) / size.row));
  const piece = usePieceOfList(box, rows, losses.length, of > 1 ? 1 : 0);
  const shown = losses.slice(piece.from, piece.to);
  const most = Math.max(...losses.map(({ lost }) => lost ?? 0), 1e-9);
  return (
    <div className={frame.box} ref={ref}>
      {at === 0 && (
        <div className={styles.whole}>
          <Drawing chart={chart} />
          <Groups chart={chart} />
        </div>
      )}
      {shown.length > 0 && (
        <ol className={styles.losses} aria-label={t('charts.lostPoints')}>
          {shown.map((one) => (
            <li key={one.code}>
              <Loss of={one} share={one.lost === null ? 0 : (100 * one.lost) / most} href={href} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Drawing({ chart }: { chart: IndexChart }) {
  const shapes = radarShapes(chart.groups);
  return (
    <svg className={styles.drawing} viewBox="-66 -66 132 132" aria-hidden="true">
      {shapes.rings.map((ring) => (
        <path key={ring} className={styles.ring} d={ring} />
      ))}
      {shapes.axes.map(({ end: [x, y], label: [tx, ty] }, at) => (
        <g key={at}>
          <path className={styles.ring} d={`M0 0L${x} ${y}`} />
          <text className={styles.axis} x={tx} y={ty}>
            {at + 1}
          </text>
        </g>
      ))}
      <path className={styles.score} d={shapes.score} />
    </svg>
  );
}

function Groups({ chart: { groups, score, known, max } }: { chart: IndexChart }) {
  const { t, locale } = useWords();
  return (
    <div className={styles.groups}>
      <p className={styles.sum}>
        <b>{exact(score ?? known, locale)}</b> <span className="quiet nowrap">/ {exact(max, locale)}</span>{' '}
        {score === null && <span className={`quiet cut ${styles.part}`}>{t('charts.partKnown')}</span>}
      </p>
      <ol>
        {groups.map(({ code, name, max: best, known: points }, at) => (
          <li key={code}>
            <span className="cut" title={name}>
              {at + 1}. {name}
            </span>
            <span className="nowrap">
              {exact(points, locale)}
              <span className="quiet">/{exact(best, locale)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Loss({ of: { name, lost, max }, share, href }: { of: LostPoints; share: number; href: string }) {
  const { t, locale } = useWords();
  return (
    <Link to={href} className={styles.loss}>
      <span className="cut" title={name}>
        {name}
      </span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>
      <span className={styles.points}>
        {lost === null
          ? t('charts.notKnown')
          : t('charts.lost', { lost: exact(lost, locale), max: exact(max, locale) })}
      </span>
    </Link>
  );
}
