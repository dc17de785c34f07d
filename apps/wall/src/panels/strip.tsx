import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import type { AlarmHeadRow, AlarmSummary } from '@ioc/shared/live/alarm-rows';
import type { SourceRow } from '@ioc/shared/live/tables';
import { ageWords } from '#i18n/age-words';
import { type T, useWords } from '#i18n/use-words';
import { alarmMark } from '#panels/alarm-mark';
import { sourceWords, troubledSources } from '#panels/source-troubles';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { useBox } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';
import '#panels/strip.css';

/** Minutes of arc that one matter takes across. */
const matterWidth = 560;

interface AlarmsProps {
  /** Null: not known yet. */
  alarms: readonly AlarmHeadRow[] | null;
  summary: AlarmSummary | null;
  now: number;
  catchingUp: boolean;
  /** Whoever is signed in may not see alarms. */
  withheld: boolean;
  /** Words for the age of the whole picture; null while it is live. */
  old: string | null;
}

/** The head of the desk's list: what needs somebody now. Always there, on every scene. */
export const AlarmsStrip = memo(function AlarmsStrip(props: AlarmsProps) {
  const { alarms, summary, now, old } = props;
  const { t, locale } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const arcmin = useArcmin();
  const room = box === null ? 1 : Math.max(1, Math.floor(box.width / arcmin / matterWidth));
  const rows = useMemo(() => [...(alarms ?? [])].sort((a, b) => a.order - b.order), [alarms]);
  const { waiting = 0, standing = 0, oldestWaiting = null } = summary ?? {};
  const oldest = oldestWaiting === null ? '' : ageWords(Math.max(0, now - Date.parse(oldestWaiting)), t);
  return (
    <section className="panel strip-part" aria-label={t('needs.title')} data-state={old === null ? 'live' : 'stale'}>
      <Link to="/alarms" className="strip-label quiet cut">
        {t('needs.title')}
        {old !== null && (
          <>
            {' · '}
            <StateMark kind="stale" /> {old}
          </>
        )}
        {waiting > 0 && ` · ${t('needs.unacknowledged', { n: exact(waiting, locale), age: oldest })}`}
        {standing > room && ` · ${t('needs.more', { n: exact(standing - Math.min(room, rows.length), locale) })}`}
      </Link>
      <div className="strip-line" ref={ref}>
        {rows.slice(0, room).map((row) => (
          <Matter key={row.key} row={row} now={now} />
        ))}
        {rows.length === 0 && <span className="quiet cut">{calmWords(props, t)}</span>}
      </div>
    </section>
  );
});

/** "Nothing needs anybody" is said only of what is known. */
function calmWords({ alarms, catchingUp, withheld }: AlarmsProps, t: T): string {
  if (withheld) return t('state.withheld');
  if (alarms === null) return t('needs.waiting');
  return catchingUp ? t('needs.catchingUp') : t('needs.none');
}

function Matter({ row, now }: { row: AlarmHeadRow; now: number }) {
  const { t, locale } = useWords();
  const vietnamese = locale === 'vi-VN';
  const [name, cause] = vietnamese ? [row.name, row.cause] : [row.nameEn, row.causeEn];
  const age = ageWords(Math.max(0, now - Date.parse(row.raisedAt)), t);
  return (
    <Link to={`/alarms/${row.key}`} className="matter">
      <StateMark kind={alarmMark(row)} word={t(`alarms.states.${row.state}`)} />
      <span className="cut" title={cause ?? undefined}>
        {`${name} · ${row.unitName}`}
      </span>
      <span className="quiet nowrap">{row.state === 'new' ? age : `${t(`alarms.states.${row.state}`)} · ${age}`}</span>
    </Link>
  );
}

const quietWords = (rows: readonly SourceRow[] | null, t: T): string => {
  if (rows === null) return t('needs.waiting');
  if (rows.some(({ state }) => state === 'catching-up')) return t('sources.catchingUp');
  if (rows.length === 1) return t('sources.oneLive');
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
          {worst && (
            <StateMark kind={worst.state === 'unknown' ? 'unknown' : worst.state === 'live' ? 'attention' : 'stale'} />
          )}
          <span className={worst ? 'cut' : 'cut quiet'} title={worst?.name}>
            {worst ? worst.shortName : alive ? quietWords(rows, t) : t('sources.notKnown')}
          </span>
          {worst && <span className="nowrap">{sourceWords(worst, now, t)}</span>}
        </Link>
      </div>
    </section>
  );
});
