import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { useProvince, useServerNow, useTable } from '#live/use-live';
import { alarmMark } from '#panels/alarm-mark';
import { dateTime, exact } from '#ui/format';
import type { FigureRow } from '@ioc/shared/live/tables';
import type { Room } from '#ui/room';
import { StateMark } from '#ui/state-mark';
import { FigureCell, useNamed } from '#wall/figure-cells';
import { DrawnMap } from '#wall/map-cell';
import { placeStyle } from '#wall/place-style';
import type { CellPlace } from '#wall/strip-cells';
import { takeoverAlarms, type TakeoverPlace, takeoverPlaces } from '#wall/takeover';
import '#wall/takeover.css';

/** Further alarms that have a line of their own below the newest; the others are a number. */
const mostLines = 3;

/**
 * A new alarm of the highest class before everything else on a wall: what, where, since when, whose, what to do. It goes when
 * somebody acknowledges it, after a set time, or when somebody at this screen puts it away. A desk has its list and its sound.
 */
export function Takeover({ room }: { room: Room }) {
  const rows = useTable('alarms');
  const now = useServerNow(1000);
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const shown = room.name === 'desk' ? [] : takeoverAlarms(rows ?? [], now, putAway);
  const [first, ...others] = shown;
  if (!first) return null;
  const away = () => setPutAway(new Set([...putAway, ...shown.map(({ key, raisedAt }) => `${key} ${raisedAt}`)]));
  return <Scene first={first} others={others} now={now} room={room} onAway={away} />;
}

interface SceneProps {
  first: AlarmHeadRow;
  others: readonly AlarmHeadRow[];
  now: number;
  room: Room;
  onAway: () => void;
}
function Scene({ first, others, now, room, onAway }: SceneProps) {
  const { t } = useWords();
  const cause = useCause(first);
  const filled = { others: others.length > 0, cause: cause !== null };
  const places = takeoverPlaces(room, filled);
  const parts: Readonly<Record<TakeoverPlace, ReactNode>> = {
    what: <What alarm={first} onAway={onAway} />,
    deed: <Deed alarm={first} now={now} />,
    others: filled.others && <Others alarms={others} now={now} />,
    cause: cause && <Cause of={cause} room={room} />,
  };
  return (
    <section
      className={filled.cause ? 'takeover' : 'takeover takeover-words'}
      role="alertdialog"
      aria-label={t('takeover.title')}
      onKeyDown={({ key }) => key === 'Escape' && onAway()}
    >
      {(Object.entries(places) as [TakeoverPlace, CellPlace][]).map(([part, place]) => (
        <div key={part} className={`takeover-part takeover-${part}`} style={placeStyle(place)}>
          {parts[part]}
        </div>
      ))}
    </section>
  );
}

/** What and where; roles and units, never persons. */
function What({ alarm, onAway }: { alarm: AlarmHeadRow; onAway: () => void }) {
  const { t, locale } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const [name, cause] = locale === 'vi-VN' ? [alarm.name, alarm.cause] : [alarm.nameEn, alarm.causeEn];
  return (
    <>
      <p className="takeover-head">
        <StateMark kind={alarmMark(alarm)} /> {t('takeover.title')}
        <button type="button" className="takeover-away" ref={button} onClick={onAway}>
          {t('takeover.putAway')}
        </button>
      </p>
      <h2>
        <Link to={`/alarms/${alarm.key}`}>{name}</Link>
      </h2>
      <p className="takeover-where">
        {alarm.unitName}
        {cause !== null && ` · ${cause}`}
        {alarm.value !== null && alarm.figure !== null && `: ${exact(alarm.value, locale)}`}
      </p>
    </>
  );
}

/** Since when, whose it is, and what he does. */
function Deed({ alarm, now }: { alarm: AlarmHeadRow; now: number }) {
  const { t, locale } = useWords();
  const age = ageWords(Math.max(0, now - Date.parse(alarm.raisedAt)), t);
  return (
    <>
      <p>{t('takeover.since', { at: dateTime(alarm.raisedAt), age })}</p>
      <p>
        {t('takeover.owner')} <strong>{t(`alarms.roles.${alarm.owner}`)}</strong>
        {alarm.phone !== null && ` · ${alarm.phone}`}
      </p>
      <p className="takeover-action">{locale === 'vi-VN' ? alarm.action : alarm.actionEn}</p>
    </>
  );
}

function Others({ alarms, now }: { alarms: readonly AlarmHeadRow[]; now: number }) {
  const { t, locale } = useWords();
  const lines = alarms.slice(0, mostLines);
  return (
    <ol>
      {lines.map((alarm) => (
        <Line key={alarm.key} alarm={alarm} now={now} />
      ))}
      {alarms.length > lines.length && (
        <li className="quiet">{t('takeover.more', { n: exact(alarms.length - lines.length, locale) })}</li>
      )}
    </ol>
  );
}

/** The figure of the cause where the wall holds it, else the map with the marks of all alarms; null: it is of no figure. */
function useCause({ unit, figure }: AlarmHeadRow): FigureRow | 'map' | null {
  const province = useProvince();
  const { locale } = useWords();
  const rows = useTable('figures')?.filter(({ of, key }) => of === unit && key === figure) ?? [];
  const [named] = useNamed(rows, locale) ?? [];
  if (figure === null) return null;
  return named ?? (province?.hasMap === false ? null : 'map');
}

function Cause({ of, room }: { of: FigureRow | 'map'; room: Room }) {
  if (of !== 'map') return <FigureCell row={of} size="headline" whose={null} />;
  return (
    <div className="panel map-panel takeover-map">
      <DrawnMap room={room} look={{ layer: 'on-time', as: null, shape: 'circles' }} />
    </div>
  );
}

function Line({ alarm, now }: { alarm: AlarmHeadRow; now: number }) {
  const { t, locale } = useWords();
  const age = ageWords(Math.max(0, now - Date.parse(alarm.raisedAt)), t);
  return (
    <li>
      <Link to={`/alarms/${alarm.key}`}>
        <StateMark kind={alarmMark(alarm)} />
        <span className="cut">{`${alarm.unitName} · ${locale === 'vi-VN' ? alarm.name : alarm.nameEn}`}</span>
        <span className="quiet nowrap">
          {age} · {t(`alarms.roles.${alarm.owner}`)}
        </span>
      </Link>
    </li>
  );
}
