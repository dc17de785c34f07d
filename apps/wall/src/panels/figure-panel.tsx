import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { oldWords } from '#panels/health-words';
import { headOf } from '#panels/figure-head';
import { type FigureView, targetText, viewFigure, windowWords } from '#panels/figure-view';
import { useNewBreach } from '#panels/use-new-breach';
import { dayOf, since } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { type Box, useBox } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';
import '#panels/figure-panel.css';

export type FigureSize = 'headline' | 'second';
interface Props {
  figure: Figure;
  size: FigureSize;
  /** Name of the unit that the figure speaks of. */
  whose: string;
  /** Words for the age of the whole picture; null while everything between the source and this screen is alive. */
  old: string | null;
  /** Server time, epoch ms; a coarse one is enough. */
  now: number;
  href: string;
  chart?: ReactNode;
}

/** One figure, each part always in the same place: what, whose, window; figure, state, trend; as-of, state, source. */
export const FigurePanel = memo(function FigurePanel({ figure, size, whose, old, now, href, chart }: Props) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, old === null, locale, t);
  const fresh = useNewBreach(figure.judgement);
  const [ref, box] = useBox<HTMLAnchorElement>();
  const head = headOf(figure.name, whose, windowWords(figure, dayOf(now), t), size, useMinutes(box));
  return (
    <Link
      to={href}
      ref={ref}
      className={`panel figure ${size} ${fresh ? 'new-breach' : ''}`}
      data-state={view.state}
      data-judgement={view.small ? 'none' : figure.judgement}
    >
      <div className="figure-head">
        <h2 className={head.lines === 2 ? 'figure-title two' : 'figure-title cut'} title={figure.name}>
          {figure.name}
        </h2>
        {head.beside && <span className="quiet nowrap">{head.beside}</span>}
      </div>
      <div className="figure-body">
        <div className="figure-value">
          <Value view={view} />
          <p className="figure-below quiet">
            {view.below && <NumberText text={view.below} />}
            {!chart && <Aim figure={figure} after={view.below !== null} />}
            {view.word && <span className={`figure-word word-${view.mark}`}>{view.word}</span>}
          </p>
        </div>
        {chart && <div className="figure-chart">{chart}</div>}
      </div>
      <p className="figure-foot quiet cut">
        <StateMark kind={view.state === 'unknown' ? 'unknown' : 'stale'} />{' '}
        <Foot figure={figure} view={view} old={old} now={now} />
        {head.below && ` · ${head.below}`}
      </p>
    </Link>
  );
});

/** A box in minutes of arc. */
function useMinutes(box: Box | null): Box | null {
  const arcmin = useArcmin();
  return box && { width: box.width / arcmin, height: box.height / arcmin };
}

/** A figure without a trend has no line at which its target could stand. */
function Aim({ figure, after }: { figure: Figure; after: boolean }) {
  const { t, locale } = useWords();
  const target = figure.value === null ? undefined : targetText(figure, locale);
  if (target === undefined) return null;
  return <span>{`${after ? ' · ' : ''}${t('figure.target')} ${target}`}</span>;
}

const Value = ({ view }: { view: FigureView }) => (
  <p className="figure-number">
    {view.before && <span className="figure-after">{view.before} </span>}
    <NumberText text={view.text} title={view.title} fades />
    {view.after && <span className="figure-after"> {view.after}</span>}
    <StateMark kind={view.mark} word={view.word ?? undefined} />
  </p>
);

/**
 * "10:42:07 · trực tiếp"; what is old says how old and because of whom. Of what is not known: whom it waits for. A broken
 * path has one age for the whole wall, a silent source the age of what it sent last.
 */
function Foot({ figure, view, old, now }: { figure: Figure; view: FigureView; old: string | null; now: number }) {
  const { t } = useWords();
  const { asOf, because } = figure;
  if (view.state === 'unknown')
    return <>{because.length > 0 ? t('figure.waitsFor', { sources: because.join(', ') }) : t('figure.neverUpdated')}</>;
  const parts = [asOf === null ? t('figure.neverUpdated') : since(asOf, now)];
  const age = asOf === null ? null : now - Date.parse(asOf);
  parts.push(view.state === 'stale' ? (old ?? oldWords(age, t)) : t(`state.${view.state}`));
  if (view.state !== 'live' && because.length > 0) parts.push(t('figure.because', { sources: because.join(', ') }));
  return <>{parts.join(' · ')}</>;
}
