import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import { type T, useWords } from '#i18n/use-words';
import { alarmMark } from '#panels/alarm-mark';
import { exact, since, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { useServerNow } from '#live/use-live';
import type { Columns } from '#desk/columns';
import { DataTable } from '#desk/data-table';
import styles from '#alarms/alarms.module.css';

interface Props {
  rows: readonly AlarmItem[];
  current: string | null;
  chosen: ReadonlySet<string>;
  /** Chooses them; where all of them are, none. */
  onChoose: (ids: readonly string[]) => void;
}

/** As many lines as the tallest desk shows before anybody scrolls. */
const firstScreen = 30;

/**
 * Alarms of a page, one line each; the current one is where the keys work. The first screen is painted before the rest is
 * made, which takes React and the layout twice as long.
 */
export function AlarmTable({ rows: all, current, chosen, onChoose }: Props) {
  const rows = useDeferredValue(all, all.slice(0, firstScreen));
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  return (
    <DataTable
      caption={t('alarms.title')}
      wide
      busy={rows !== all}
      look={styles.table ?? ''}
      rows={rows}
      keyOf={({ id }) => id}
      rowLook={({ id }) => (id === current ? styles.current : undefined)}
      stateOf={({ state }) => state}
      columns={(column) => [
        ...(all.some(isChoosable) ? [box(column, { rows: all, chosen, onChoose }, t, locale)] : []),
        ...saying(column, t, locale),
        ...measured(column, now, t, locale),
      ]}
    />
  );
}

type Maker = Columns<AlarmItem>;
/** Several are chosen to be acknowledged together; what this person may not acknowledge has no box. */
export const isChoosable = ({ actions }: Pick<AlarmItem, 'actions'>): boolean => actions.includes('acknowledge');

export const choosableIn = (rows: Props['rows']): string[] => rows.filter(isChoosable).map(({ id }) => id);

const box = (column: Maker, { rows, chosen, onChoose }: Omit<Props, 'current'>, t: T, locale: Locale) => {
  const all = choosableIn(rows);
  return column.text(
    'chosen',
    <input
      type="checkbox"
      checked={all.every((id) => chosen.has(id))}
      aria-label={t('alarms.chooseAll', { n: all.length })}
      title={t('alarms.chooseAll', { n: all.length })}
      onChange={() => onChoose(all)}
    />,
    (row) =>
      isChoosable(row) && (
        <input
          type="checkbox"
          checked={chosen.has(row.id)}
          aria-label={t('alarms.choose', { name: nameOfAlarm(row, locale) })}
          onChange={() => onChoose([row.id])}
        />
      ),
  );
};
/** What it is: its state, its name with unit and cause. */
const saying = (column: Maker, t: T, locale: Locale) => [
  column.text('state', t('alarms.state'), (row) => <State of={row} t={t} />, styles.state),
  column.name('what', t('alarms.what'), (row) => (
    <>
      <Link to={`/alarms/${row.id}`}>{nameOfAlarm(row, locale)}</Link>
      {row.drill && <InDrill />}
      <p>
        {row.unitName}
        {row.causeName && <span className="quiet"> · {locale === 'vi-VN' ? row.causeName.vi : row.causeName.en}</span>}
      </p>
    </>
  )),
];
/** How bad it is, since when, and who has it. */
const measured = (column: Maker, now: number, t: T, locale: Locale) => [
  column.number('value', t('alarms.value'), ({ value }) => (value === null ? '' : exact(value, locale))),
  column.text('priority', t('alarms.priority'), ({ priority }) => t(`alarms.priorities.${priority}`), 'nowrap'),
  column.text(
    'raised',
    t('alarms.raised'),
    (row) => (
      <>
        {since(row.raisedAt, now)}
        {row.occurrences > 1 && <p className="quiet">{t('alarms.times', { n: row.occurrences })}</p>}
      </>
    ),
    'nowrap',
  ),
  column.text('care', t('alarms.handled'), (row) => (
    <>
      <Care of={row} now={now} />
      {row.hindsight && <p>{t(`alarms.hindsights.${row.hindsight}`)}</p>}
    </>
  )),
];

/** It was raised in an exercise, which may be long over. */
export function InDrill() {
  const { t } = useWords();
  return <strong className={styles.drill}>{t('place.drill')}</strong>;
}

export const nameOfAlarm = ({ name, nameEn }: Pick<AlarmItem, 'name' | 'nameEn'>, locale: Locale): string =>
  locale === 'vi-VN' ? name : nameEn;

export function State({ of, t }: { of: Pick<AlarmItem, 'state' | 'priority'>; t: T }) {
  return (
    <>
      <StateMark kind={alarmMark(of)} /> {t(`alarms.states.${of.state}`)}
    </>
  );
}

/** Why it is still there, as somebody wrote last. */
export function LastNote({ of: { text, by, at }, now }: { of: NonNullable<AlarmItem['lastNote']>; now: number }) {
  return (
    <p className={styles.lastNote}>
      {text}{' '}
      <span className="quiet">
        {by} · <span className="nowrap">{since(at, now)}</span>
      </span>
    </p>
  );
}

/** Whose it is, who has it, and what was said of when it is looked at again. */
export function Care({ of, now }: { of: AlarmItem; now: number }) {
  const { t } = useWords();
  const { owner, assignee, promise, promiseAt, nextCheck, shelvedUntil } = of;
  const person = assignee ?? of.handledBy;
  return (
    <>
      {t(`alarms.roles.${owner}`)} · {person ?? <span className="quiet">{t('alarms.nobody')}</span>}
      {of.lastNote && <LastNote of={of.lastNote} now={now} />}
      {promise && promiseAt && (
        <Appointed
          at={promiseAt}
          now={now}
          words={t('alarms.promised', { at: since(promiseAt, now), what: promise })}
        />
      )}
      {nextCheck && <Appointed at={nextCheck} now={now} words={t('alarms.nextCheck', { at: since(nextCheck, now) })} />}
      {shelvedUntil && <p className="quiet">{t('alarms.shelvedUntil', { at: since(shelvedUntil, now) })}</p>}
    </>
  );
}

/** What somebody said that he would do by a time, quiet until that time is past. `now`: epoch ms. */
function Appointed({ at, now, words }: { at: string; now: number; words: string }) {
  const { t } = useWords();
  if (Date.parse(at) >= now) return <p className="quiet">{words}</p>;
  return (
    <p>
      <StateMark kind="attention" /> {words} · {t('alarms.over')}
    </p>
  );
}
