import { Link } from 'react-router';
import type { FunnelChart, FunnelStage } from '@ioc/shared/live/charts';
import styles from '#charts/funnel.module.css';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePieceOfList } from '#ui/use-pieces';

interface Props {
  chart: FunnelChart;
  hrefOf: (stage: FunnelStage) => string;
}

/** Minutes of arc from which a state has two lines with a bar, and what one line needs. */
const [twoLines, oneLine] = [76, 40] as const;

/** Dossiers that wait, by state in the order of their way: a bar from zero, how many, and how long they have waited. */
export function Funnel({ chart: { stages }, hrefOf }: Props) {
  const { t, locale } = useWords();
  const [ref, box] = useBox<HTMLOListElement>();
  const piece = usePieceOfList(box, ({ height }) => Math.max(1, Math.floor(height / oneLine)), stages.length);
  const shown = stages.slice(piece.from, piece.to);
  const isTall = useMinutes(box).height / shown.length >= twoLines;
  const most = Math.max(1, ...stages.map(({ n }) => n));
  const total = stages.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return <p className="panel-empty">{t('charts.nobodyWaits')}</p>;
  return (
    <ol className={styles.stages} data-tall={isTall} ref={ref}>
      {shown.map((stage) => (
        <li key={stage.state}>
          <Link to={hrefOf(stage)} className={styles.stage}>
            <span className={`${styles.name} cut`}>{locale === 'vi-VN' ? stage.name : stage.nameEn}</span>
            <span className={styles.count}>{exact(stage.n, locale)}</span>
            <span className={styles.track} aria-hidden="true">
              <i style={{ width: `${(100 * stage.n) / most}%` }} />
            </span>
            <Waited stage={stage} isShort={!isTall} />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Waited({ stage: { n, median, longest }, isShort }: { stage: FunnelStage; isShort: boolean }) {
  const { t, locale } = useWords();
  if (n === 0) return <span className="quiet">–</span>;
  if (median === null || longest === null) return <span className="quiet">{t('charts.sinceUnknown')}</span>;
  const days = { median: exact(median, locale), longest: exact(longest, locale) };
  return <span className="quiet cut">{t(isShort ? 'charts.waitedShort' : 'charts.waited', days)}</span>;
}
