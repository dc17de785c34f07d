import { memo } from 'react';
import { Link } from 'react-router';
import type { FigureRow } from '@ioc/shared/live/tables';
import { type T, useWords } from '#i18n/use-words';
import { AlarmBadge } from '#panels/alarm-badge';
import { viewFigure } from '#panels/figure-view';
import { heights, type RowHeight } from '#panels/pack-figures';
import type { Locale } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import '#panels/figure-list.css';

export interface FigureListProps {
  rows: readonly FigureRow[];
  hidden: number;
  /** Words for the age of the whole picture; null while it is live. */
  old: string | null;
  hrefOf: (row: FigureRow) => string;
  rowHeight: RowHeight;
}

/** The further indicators, one line each: name, figure, state. */
export const FigureList = memo(function FigureList({ rows, hidden, old, hrefOf, rowHeight }: FigureListProps) {
  const isTwo = (row: FigureRow) => rowHeight(row) > heights.listRow;
  const { t } = useWords();
  return (
    <section className="panel figure-list" aria-label={t('figure.others')} data-state={old === null ? 'live' : 'stale'}>
      <div className="panel-head">
        <h2 className="panel-title">{t('figure.others')}</h2>
        {hidden > 0 && <span className="quiet">{t('figure.more', { n: hidden })}</span>}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className={isTwo(row) ? 'two' : undefined}>
            <ListRow row={row} two={isTwo(row)} alive={old === null} href={hrefOf(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
});

/** Minutes of arc of an average letter of the name, and of the value with its mark. */
const letter = { name: 14, value: 15.5, after: 11.4, mark: 34 } as const;

/** Height of a row in a list so wide (minutes of arc, inside): a name that does not fit beside its value takes two lines. */
export function rowHeightIn(width: number, locale: Locale, t: T): (row: FigureRow) => number {
  return (row) => {
    const view = viewFigure(row, true, locale, t);
    const said = row.value === null ? (view.word ?? '').length * letter.after : view.text.length * letter.value;
    const value = said + (view.after ?? '').length * letter.after + letter.mark;
    return row.name.length * letter.name + value > width ? heights.listRowTwo : heights.listRow;
  };
}

interface RowProps {
  row: FigureRow;
  two: boolean;
  alive: boolean;
  href: string;
}
export function ListRow({ row, two, alive, href }: RowProps) {
  const { t, locale } = useWords();
  const view = viewFigure(row, alive, locale, t);
  const said = row.value === null || view.state === 'not-applicable';
  return (
    <span className="figure-row-frame">
      <Link
        to={href}
        className="figure-row"
        data-state={view.state}
        data-judgement={view.small ? 'none' : row.judgement}
      >
        <span className={two ? 'figure-row-name' : 'cut'}>{row.name}</span>
        <span className="figure-row-mark">
          {view.state === 'stale' ? (
            <StateMark kind="stale" word={t('state.stale')} />
          ) : (
            <StateMark kind={view.mark} word={view.word ?? undefined} />
          )}
        </span>
        <span className="figure-row-value">
          {said ? (
            <span className="quiet said">{view.word}</span>
          ) : (
            <>
              {view.before && <span className="quiet after">{view.before} </span>}
              <NumberText text={view.text} title={view.title} fades />
            </>
          )}
          {!said && view.after && <span className="quiet after"> {view.after}</span>}
        </span>
      </Link>
      <AlarmBadge unit={row.of} figure={row.indicator} name={row.name} />
    </span>
  );
}
