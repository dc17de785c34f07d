import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { useProvince, useServerNow, useTable } from '#live/use-live';
import { alarmMark } from '#panels/alarm-mark';
import { dateTime, exact } from '#ui/format';
import type { FigureRow } from '@ioc/shared/live/tables';
import { isPersonal, type Room } from '#ui/room';
import { StateMark } from '#ui/state-mark';
import { FigureCell, useNamed } from '#wall/figure-cells';
import { FiguresOf, TakeoverMap } from '#wall/takeover-beside';
import { Lines, OpenAlarms } from '#wall/takeover-lines';
import { placeStyle } from '#wall/place-style';
import { hasOwnScreens, takeoverAlarms, type TakeoverCell, takeoverCells, type TakeoverSlot } from '#wall/takeover';
import '#wall/takeover.css';

/** Further alarms that have a line of their own below the newest, or on a screen of theirs; the others are a number. */
const mostLines = { shared: 3, half: 2, screen: 6 } as const;
/** Nothing that somebody could still have to do with it. */
const gone: readonly AlarmState[] = ['closed', 'shelved', 'suppressed', 'out-of-service'];

/**
 * A new alarm of the highest class before everything else on a wall: what, where, since when, whose, what to do. It goes when
 * somebody acknowledges it, after a set time, or when somebody at this screen puts it away. A desk has its list and its sound.
 */
export function Takeover({ room }: { room: Room }) {
  const rows = useTable('alarms');
  const now = useServerNow(1000);
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const shown = isPersonal(room) ? [] : takeoverAlarms(rows ?? [], now, putAway);
  const [first, ...others] = shown;
  if (!first) return null;
  const away = () => setPutAway(new Set([...putAway, ...shown.map(({ key, raisedAt }) => `${key} ${raisedAt}`)]));
  const open = (rows ?? []).filter((row) => !gone.includes(row.state) && !shown.includes(row));
  return <Scene first={first} others={others} open={open} now={now} room={room} onAway={away} />;
}

interface SceneProps {
  first: AlarmHeadRow;
  /** New ones of the highest class, and whatever else is open. */
  others: readonly AlarmHeadRow[];
  open: readonly AlarmHeadRow[];
  now: number;
  room: Room;
  onAway: () => void;
}
function Scene({ first, others, open, now, room, onAway }: SceneProps) {
  const { t } = useWords();
  const isWall = hasOwnScreens(room);
  const { figure, cells } = useCells(first, others.length > 0, room);
  const standing = useTable('alarmSummary')?.[0]?.standing ?? 0;
  const most = room.rows > 2 ? mostLines.screen : mostLines.half;
  const parts: Readonly<Record<TakeoverSlot, (cell: TakeoverCell) => ReactNode>> = {
    what: () => <What alarm={first} onAway={onAway} />,
    deed: () => <Deed alarm={first} now={now} />,
    others: () =>
      isWall ? (
        <OpenAlarms alarms={[...others, ...open]} now={now} most={most} standing={standing - 1} />
      ) : (
        <Lines alarms={others} now={now} most={mostLines.shared} standing={0} />
      ),
    figure: () => figure && <FigureCell row={figure} size="headline" whose={null} />,
    map: () => <TakeoverMap room={room} />,
    figures: (cell) => <FiguresOf cell={cell} cells={cells} room={room} except={figure?.key ?? null} />,
  };
  return (
    <section
      className={cells.some(({ part }) => part === 'figure' || part === 'map') ? 'takeover' : 'takeover takeover-words'}
      role="alertdialog"
      aria-label={t('takeover.title')}
      onKeyDown={({ key }) => key === 'Escape' && onAway()}
    >
      {cells.map((cell) => (
        <div
          key={`${cell.part} ${cell.x} ${cell.y}`}
          className={`takeover-part takeover-${cell.part}`}
          style={placeStyle(cell)}
        >
          {parts[cell.part](cell)}
        </div>
      ))}
    </section>
  );
}

/** What there is to show, and where. On one screen the words of an alarm that is of no figure want the room. */
function useCells(first: AlarmHeadRow, hasOthers: boolean, room: Room) {
  const isWall = hasOwnScreens(room);
  const figure = useFigureOf(first);
  const hasMap = useProvince()?.hasMap !== false;
  const map = hasMap && (isWall || first.figure !== null);
  return { figure, cells: takeoverCells(room, { others: isWall || hasOthers, figure: figure !== null, map }) };
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

/** The figure of the cause, where the wall holds it. */
function useFigureOf({ unit, figure }: AlarmHeadRow): FigureRow | null {
  const { locale } = useWords();
  const rows = useTable('figures')?.filter(({ of, key }) => of === unit && key === figure) ?? [];
  return useNamed(rows, locale)?.[0] ?? null;
}
