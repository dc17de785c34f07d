import { memo, useRef } from 'react';
import { Link } from 'react-router';
import { smallDenominator } from '@ioc/shared/figures/figure';
import { alarmBadgeKey } from '@ioc/shared/live/alarm-badges';
import type { UnitRow } from '@ioc/shared/live/tables';
import { useWords } from '#i18n/use-words';
import { useRow } from '#live/use-live';
import { AlarmBadge } from '#panels/alarm-badge';
import { OldNote } from '#panels/old-note';
import { type FigureView, viewFigure } from '#panels/figure-view';
import { cutLeague, linesIn } from '#panels/league-rows';
import { exact, type Locale } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { useBox } from '#ui/use-box';
import { useMovingRows } from '#ui/use-moving-rows';
import { useArcmin } from '#ui/use-room';
import '#panels/league.css';

interface Props {
  title: string;
  rows: readonly UnitRow[];
  /** All units of the kind, to be cut to the room; otherwise rows in the order given, as many as fit. */
  whole: boolean;
  /** A backlog is read: half a history ranks nobody. */
  catchingUp: boolean;
  /** Words for the age of the rows; null while they are live. */
  old: string | null;
  hrefOf: (row: UnitRow) => string;
}

/** Minutes of arc: a row of one line, a row of two, the columns of fixed width (beside a name of its own line: fewer), a letter of a name, a figure of n/d. */
const size = { one: 44, two: 74, beside: 240, besideName: 160, letter: 15, figure: 13.4 } as const;

/** Units of one kind by on-time rate: departments and communes are never ranked together. */
export const League = memo(function League({ title, rows, whole, catchingUp, old, hrefOf }: Props) {
  const { t, locale } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const arcmin = useArcmin();
  const list = useRef<HTMLOListElement>(null);
  useMovingRows(list);
  const part = partLength(rows, locale) * size.figure;
  const letters = box === null ? Infinity : (box.width / arcmin - size.beside - part) / size.letter;
  const titleRoom = box === null ? Infinity : box.width / arcmin - size.beside - (rows.length > 0 ? part : 0);
  const brief = titleRoom < (title.length + (old ?? '').length) * size.letter;
  const lineLetters = box === null ? Infinity : (box.width / arcmin - size.besideName) / size.letter;
  const short = usualLength(rows, ({ name }) => name) > letters;
  const two = short && usualLength(rows, ({ shortName }) => shortName) > letters;
  const room = box === null ? 0 : linesIn(box.height / arcmin, two ? size.two : size.one, size.one, rows.length);
  const cut = whole ? cutLeague(rows, room) : { top: rows.slice(0, room), skipped: 0, bottom: [], small: 0 };
  // One long name alone is shortened; where most are too long and short ones help nobody, names have a line of their own.
  const isShort = ({ name }: UnitRow) => (short && !two) || name.length > (two ? lineLetters : letters);
  const draw = (row: UnitRow) => (
    <Row key={row.key} row={row} short={isShort(row)} alive={old === null} href={hrefOf(row)} />
  );
  const empty = rows.every(({ received }) => received === null);
  return (
    <section
      className={`panel league ${two ? 'two' : 'one'}`}
      aria-label={title}
      data-state={old === null ? 'live' : 'stale'}
      style={{ ['--part' as string]: `calc(${part} * var(--arcmin))` }}
    >
      <div className="panel-head league-row">
        <h2 className="panel-title cut">
          {brief && <OldNote words={old} brief />} {title} {!brief && <OldNote words={old} />}
        </h2>
        <span className="quiet league-rate-head">{t('league.onTime')}</span>
        <span className="quiet league-overdue">{t('league.overdue')}</span>
      </div>
      <div className="league-box" ref={ref}>
        {(catchingUp || empty) && <p className="panel-empty">{t(catchingUp ? 'league.catchingUp' : 'league.empty')}</p>}
        {!catchingUp && !empty && (
          <ol ref={list}>
            {cut.top.map(draw)}
            {cut.skipped > 0 && <li className="league-note quiet">{t('league.skipped', { n: cut.skipped })}</li>}
            {cut.bottom.map(draw)}
            {cut.small > 0 && (
              <li className="league-note quiet">
                {t('league.hiddenSmall', { n: cut.small, least: smallDenominator })}
              </li>
            )}
          </ol>
        )}
      </div>
    </section>
  );
});

/** Length of the longest n/d: its column is as wide as that, and the same in all rows. */
const partLength = (rows: readonly UnitRow[], locale: Locale) =>
  rows.reduce((most, { onTime }) => {
    const text = `${exact(onTime.numerator ?? 0, locale)}/${exact(onTime.denominator ?? 0, locale)}`;
    return Math.max(most, text.length);
  }, 0);

/** Length of a name that four in five do not pass: one long name must not cost everybody a line. */
function usualLength(rows: readonly UnitRow[], nameOf: (row: UnitRow) => string): number {
  const lengths = rows.map((row) => nameOf(row).length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

interface RowProps {
  row: UnitRow;
  short: boolean;
  alive: boolean;
  href: string;
}
const Row = memo(function Row({ row, short, alive, href }: RowProps) {
  const { t, locale } = useWords();
  const view = viewFigure(row.onTime, alive, locale, t);
  const ranked = row.rank !== null;
  const badged = useRow('alarmBadges', alarmBadgeKey(row.key, null)) !== null;
  return (
    <li data-row={row.key} className={badged ? 'badged' : undefined}>
      <Link to={href} className="league-row" data-judgement={ranked && !view.small ? row.onTime.judgement : 'none'}>
        <span className="league-rank quiet">{ranked ? <NumberText text={String(row.rank)} /> : '–'}</span>
        <span className="league-name cut" title={row.name}>
          {short ? row.shortName : row.name}
        </span>
        {row.received === null ? <Never /> : <Counts row={row} view={view} ranked={ranked} />}
      </Link>
      <AlarmBadge unit={row.key} figure={null} name={row.name} />
    </li>
  );
});

/** Nothing of this unit has ever come: no zero stands for it. */
function Never() {
  const { t } = useWords();
  return <span className="league-never quiet">{t('league.never')}</span>;
}

function Counts({ row, view, ranked }: { row: UnitRow; view: FigureView; ranked: boolean }) {
  const { t, locale } = useWords();
  return (
    <>
      <span className="league-rate">
        {ranked && view.mark !== 'met' && <StateMark kind={view.mark} word={view.word ?? undefined} />}
        <NumberText text={view.text} title={view.title} fades />
      </span>
      <span className="league-part quiet">{view.below && <NumberText text={view.below} />}</span>
      <span className="league-overdue">
        <span className="league-overdue-word">{t('league.overdue')} </span>
        <NumberText text={row.overdue === null ? '–' : exact(row.overdue, locale)} fades />
      </span>
    </>
  );
}
