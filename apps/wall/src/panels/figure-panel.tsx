import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { ageWords } from '#i18n/age-words';
import { type FigureView, viewFigure, windowWords } from '#panels/figure-view';
import { useNewBreach } from '#panels/use-new-breach';
import { dayOf, since } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import '#panels/figure-panel.css';

interface Props {
  figure: Figure;
  size: 'headline' | 'second';
  /** Name of the unit that the figure speaks of. */
  whose: string;
  /** Everything between the source and this screen is alive. */
  alive: boolean;
  /** Server time, epoch ms; a coarse one is enough. */
  now: number;
  href: string;
  chart?: ReactNode;
}

/** One figure, each part always in the same place: what, whose, window; figure, state, trend; as-of, state, source. */
export const FigurePanel = memo(function FigurePanel({ figure, size, whose, alive, now, href, chart }: Props) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, alive, locale, t);
  const fresh = useNewBreach(figure.judgement);
  return (
    <Link
      to={href}
      className={`panel figure ${size} ${fresh ? 'new-breach' : ''}`}
      data-state={view.state}
      data-judgement={view.small ? 'none' : figure.judgement}
    >
      <div className="figure-head">
        <h2 className="figure-title cut">{figure.name}</h2>
        <span className="quiet nowrap">
          {whose} · {windowWords(figure, dayOf(now), t)}
        </span>
      </div>
      <div className="figure-body">
        <div className="figure-value">
          <Value view={view} />
          <p className="figure-below quiet">
            {view.below && <NumberText text={view.below} />}
            {view.word && <span className={`figure-word word-${view.mark}`}>{view.word}</span>}
          </p>
        </div>
        {chart && <div className="figure-chart">{chart}</div>}
      </div>
      <p className="figure-foot quiet cut">
        <StateMark kind={view.state === 'unknown' ? 'unknown' : 'stale'} />{' '}
        <Foot figure={figure} view={view} now={now} />
      </p>
    </Link>
  );
});

const Value = ({ view }: { view: FigureView }) => (
  <p className="figure-number">
    <NumberText text={view.text} title={view.title} fades />
    {view.after && <span className="figure-after"> {view.after}</span>}
    <StateMark kind={view.mark} word={view.word ?? undefined} />
  </p>
);

/** "10:42:07 · trực tiếp"; what is old says how old and because of whom. */
function Foot({ figure, view, now }: { figure: Figure; view: FigureView; now: number }) {
  const { t } = useWords();
  const parts = [figure.asOf === null ? t('figure.neverUpdated') : since(figure.asOf, now)];
  const old = view.state === 'stale' && figure.asOf !== null;
  parts.push(
    old ? `${t('state.stale')} ${ageWords(now - Date.parse(figure.asOf as string), t)}` : t(`state.${view.state}`),
  );
  if (view.state !== 'live' && figure.because.length > 0)
    parts.push(t('figure.because', { sources: figure.because.join(', ') }));
  return <>{parts.join(' · ')}</>;
}
