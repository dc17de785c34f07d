import { useState } from 'react';
import { Link } from 'react-router';
import type { BreakdownRow, SubjectSection } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import { type T, useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { exact, type Locale } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { pageOfList } from '#desk/list-address';
import { indicatorName } from '#desk/names';
import { observedCount } from '#subjects/observed-words';
import type { Catalogue } from '#desk/use-answer';
import type { Column } from '#desk/columns';
import { DataTable } from '#desk/data-table';
import styles from '#subjects/subjects.module.css';

type Breakdown = Extract<SubjectSection, { kind: 'breakdown' }>;
interface Props {
  part: Breakdown;
  title: string;
  catalogue: Catalogue | null;
  alive: boolean;
  /** The same subject for a unit below. */
  hrefOf: (unit: string) => string;
  /** Unit that the page speaks of: its own cases lead nowhere deeper. */
  of: string;
}
const shownAtFirst = 12;

/** What the figures of a subject fall into, side by side, worst first; each number leads to its list. */
export function BreakdownTable({ part, title, catalogue, alive, hrefOf, of }: Props) {
  const { t, locale } = useWords();
  const [all, setAll] = useState(false);
  const { by, columns, rows } = part;
  const unheard = columns.every(({ state }) => state === 'unknown');
  if (rows.length === 0) return <Empty title={title} unheard={unheard} />;
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  const name = (figure: Figure) =>
    locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale);
  const named: Column<BreakdownRow>[] = [
    {
      key: 'name',
      head: t(whatOf[by]),
      names: 'row',
      cell: (row) => {
        const href = deeper(row, by, of, hrefOf);
        return href ? <Link to={href}>{row.name}</Link> : row.name;
      },
      foot: { cell: t('subjects.total') },
    },
    ...columns.map((figure, at) => figureColumn(figure, at, name(figure), alive, t, locale)),
  ];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        look={styles.table}
        rows={shown}
        keyOf={({ code }) => code}
        columns={by === 'heads' ? [headColumn(t), ...named] : named}
      />
      {rows.length > shownAtFirst && (
        <button type="button" className="button" onClick={() => setAll(!all)}>
          {all ? t('subjects.fewer') : t('subjects.more', { n: exact(rows.length, locale) })}
        </button>
      )}
    </section>
  );
}

const whatOf = {
  units: 'subjects.unit',
  heads: 'subjects.unit',
  procedures: 'subjects.procedure',
  categories: 'subjects.category',
} as const;

const deeper = (row: BreakdownRow, by: Breakdown['by'], of: string, hrefOf: Props['hrefOf']) =>
  (by === 'units' || by === 'heads') && row.code !== of && row.kind !== null ? hrefOf(row.code) : null;

/** Who answers for a unit; the sum has nobody. */
const headColumn = (t: T): Column<BreakdownRow> => ({
  key: 'head',
  head: t('subjects.head'),
  cell: ({ head, phone }) => (
    <>
      {head ?? '–'}
      {phone && <span className="quiet"> · {t('subjects.phone', { phone })}</span>}
    </>
  ),
  foot: { cell: '' },
});

function figureColumn(whole: Figure, at: number, head: string, alive: boolean, t: T, locale: Locale) {
  const lookOf = (figure: Figure) => `word-${viewFigure(figure, alive, locale, t).mark}`;
  const of = ({ figures }: BreakdownRow) => figures[at];
  const column: Column<BreakdownRow> = {
    ...{ key: whole.indicator, head, numeric: true },
    look: (row) => {
      const figure = of(row);
      return figure && lookOf(figure);
    },
    cell: (row) => {
      const figure = of(row);
      return figure && <Value figure={figure} alive={alive} />;
    },
    foot: { cell: <Value figure={whole} alive={alive} />, look: lookOf(whole) },
  };
  return column;
}

/** A number with its n/d, and the list of exactly that many rows behind it. */
function Value({ figure, alive }: { figure: Figure; alive: boolean }) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, alive, locale, t);
  const count = figure.unit === 'count' && figure.value !== null;
  const list = observedCount(figure) === 0 ? null : pageOfList(figure.list, observedCount(figure));
  const number = <NumberText text={count ? exact(figure.value as number, locale) : view.text} title={view.title} />;
  return (
    <>
      {view.mark !== 'met' && view.mark !== 'unknown' && <StateMark kind={view.mark} word={view.word ?? undefined} />}{' '}
      {list ? (
        <Link className="link" to={list}>
          {number}
        </Link>
      ) : (
        number
      )}
      {!count && view.after && <span className="quiet"> {view.after}</span>}
      {view.after && view.below && <span className={`quiet ${styles.fraction}`}>{view.below}</span>}
    </>
  );
}

/** No case, where a source vouches for that; else nobody knows, and an empty table must not claim it. */
function Empty({ title, unheard }: { title: string; unheard: boolean }) {
  const { t } = useWords();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {unheard ? (
        <p className="word-unknown">
          <StateMark kind="unknown" /> {t('subjects.noSeries')}
        </p>
      ) : (
        <p className="quiet">{t('subjects.none')}</p>
      )}
    </section>
  );
}
