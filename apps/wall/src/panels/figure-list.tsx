import { memo } from 'react';
import { Link } from 'react-router';
import type { FigureRow } from '@ioc/shared/live/tables';
import { useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import '#panels/figure-list.css';

interface Props {
  rows: readonly FigureRow[];
  hidden: number;
  /** Words for the age of the whole picture; null while it is live. */
  old: string | null;
  hrefOf: (row: FigureRow) => string;
}

/** The further indicators, one line each: name, figure, state. */
export const FigureList = memo(function FigureList({ rows, hidden, old, hrefOf }: Props) {
  const { t } = useWords();
  return (
    <section className="panel figure-list" aria-label={t('figure.others')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('figure.others')}</h2>
        {hidden > 0 && <span className="quiet">{t('figure.more', { n: hidden })}</span>}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <ListRow row={row} alive={old === null} href={hrefOf(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
});

function ListRow({ row, alive, href }: { row: FigureRow; alive: boolean; href: string }) {
  const { t, locale } = useWords();
  const view = viewFigure(row, alive, locale, t);
  const said = row.value === null || view.state === 'not-applicable';
  return (
    <Link to={href} className="figure-row" data-state={view.state} data-judgement={view.small ? 'none' : row.judgement}>
      <span className="cut">{row.name}</span>
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
          <NumberText text={view.text} title={view.title} fades />
        )}
        {view.after && <span className="quiet after"> {view.after}</span>}
      </span>
    </Link>
  );
}
