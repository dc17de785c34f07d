import { memo } from 'react';
import { Link } from 'react-router';
import type { FigureRow, SourceRow, UnitRow } from '@ioc/shared/live/tables';
import { type T, useWords } from '#i18n/use-words';
import { judgementWord } from '#panels/figure-view';
import { type Need, needsOf, unclear } from '#panels/open-matters';
import { sourceWords, troubledSources } from '#panels/source-troubles';
import { exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { useBox } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';
import '#panels/strip.css';

/** Minutes of arc that one matter takes across. */
const matterWidth = 560;
/** From here on there is room to say for how long, too. */
const roomyWidth = 720;

interface NeedsProps {
  figures: readonly FigureRow[];
  units: readonly UnitRow[];
  /** Words for the age of the whole picture; null while it is live. */
  old: string | null;
  hrefOf: (need: Need) => string;
}

/** What needs someone now. Always there, on every scene. */
export const NeedsStrip = memo(function NeedsStrip({ figures, units, old, hrefOf }: NeedsProps) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const arcmin = useArcmin();
  const room = box === null ? 1 : Math.max(1, Math.floor(box.width / arcmin / matterWidth));
  const needs = needsOf(figures, units);
  const more = needs.length - room;
  const narrow = box !== null && box.width / arcmin < roomyWidth;
  return (
    <section className="panel strip-part" aria-label={t('needs.title')} data-state={old === null ? 'live' : 'stale'}>
      <p className="strip-label quiet cut">
        {t('needs.title')}
        {old !== null && (
          <>
            {' · '}
            <StateMark kind="stale" /> {old}
          </>
        )}
        {more > 0 && ` · ${t('needs.more', { n: more })}`}
      </p>
      <div className="strip-line" ref={ref}>
        {needs.slice(0, room).map((need) => (
          <Matter key={need.key} need={need} href={hrefOf(need)} narrow={narrow} />
        ))}
        {needs.length === 0 && <span className="quiet cut">{calmWords(figures, t)}</span>}
      </div>
    </section>
  );
});

/** "Nothing is out of bounds" is said only of what is known. */
function calmWords(figures: readonly FigureRow[], t: T): string {
  if (figures.every(({ value }) => value === null)) return t('needs.waiting');
  if (figures.some(({ state }) => state === 'catching-up')) return t('needs.catchingUp');
  const n = unclear(figures);
  return n > 0 ? t('needs.noneKnown', { n }) : t('needs.none');
}

function Matter({ need, href, narrow }: { need: Need; href: string; narrow: boolean }) {
  const { t, locale } = useWords();
  const words = need.kind === 'figure' ? figureWords(need, narrow, t) : unitWords(need, locale, t);
  const silent = (need.kind === 'figure' ? need.row.state : need.row.onTime.state) === 'stale';
  return (
    <Link to={href} className="matter">
      <StateMark kind={need.kind === 'figure' ? 'breach' : 'attention'} />
      <span className="cut">{need.row.name}</span>
      {silent && <StateMark kind="stale" word={t('state.stale')} />}
      <span className="quiet nowrap">{words}</span>
    </Link>
  );
}

type Of<Kind> = Extract<Need, { kind: Kind }>;
const figureWords = ({ row, days }: Of<'figure'>, narrow: boolean, t: T): string =>
  [judgementWord(row, t), days > 1 && !narrow ? t('needs.days', { n: days }) : null].filter(Boolean).join(', ');
const unitWords = ({ row }: Of<'unit'>, locale: Locale, t: T): string =>
  t('needs.overdueUnit', { n: exact(row.overdue, locale) });

const quietWords = (rows: readonly SourceRow[] | null, t: T): string => {
  if (rows === null) return t('needs.waiting');
  if (rows.some(({ state }) => state === 'catching-up')) return t('sources.catchingUp');
  return rows.length === 0 ? t('sources.none') : t('sources.allLive', { n: rows.length });
};

interface SourcesProps {
  /** Null: not known yet. */
  rows: readonly SourceRow[] | null;
  now: number;
  /** While the path is broken nothing is known of any source. */
  alive: boolean;
  quarantined: number;
  href: string;
}

/** Sources that are late or silent, in words; when all are well it says so in one quiet line. */
export const SourcesStrip = memo(function SourcesStrip({ rows, now, alive, quarantined, href }: SourcesProps) {
  const { t, locale } = useWords();
  const troubled = alive ? troubledSources(rows ?? []) : [];
  const [worst] = troubled;
  return (
    <section className="panel strip-part" aria-label={t('sources.title')} data-state={alive ? 'live' : 'stale'}>
      <p className="strip-label quiet cut">
        {t('sources.title')}
        {troubled.length > 1 && ` · ${t('sources.more', { n: troubled.length - 1 })}`}
        {quarantined > 0 && ` · ${t('sources.quarantined', { n: exact(quarantined, locale) })}`}
      </p>
      <div className="strip-line">
        <Link to={href} className="matter">
          {worst && <StateMark kind={worst.state === 'unknown' ? 'unknown' : 'stale'} />}
          <span className={worst ? 'cut' : 'cut quiet'} title={worst?.name}>
            {worst ? worst.shortName : alive ? quietWords(rows, t) : t('sources.notKnown')}
          </span>
          {worst && <span className="nowrap">{sourceWords(worst, now, t)}</span>}
        </Link>
      </div>
    </section>
  );
});
