import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { oldWords } from '#panels/health-words';
import { headOf } from '#panels/figure-head';
import type { FigureSize } from '#panels/pack-figures';
import { unitGoesBelow } from '#panels/unit-place';
import { type FigureView, targetText, viewFigure, windowWords } from '#panels/figure-view';
import { useNewBreach } from '#panels/use-new-breach';
import { dayOf, since } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { type Box, useBox } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';
import '#panels/figure-panel.css';

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
  const inside = useMinutes(box);
  const head = headOf(figure.name, whose, windowWords(figure, dayOf(now), t), size, inside);
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
      <Body figure={figure} view={view} size={size} inside={inside} chart={chart} />
      <p className="figure-foot quiet cut">
        <StateMark kind={view.state === 'unknown' ? 'unknown' : 'stale'} />{' '}
        <Foot figure={figure} view={view} old={old} now={now} />
        {head.below && ` · ${head.below}`}
      </p>
    </Link>
  );
});

interface BodyProps extends Pick<Props, 'figure' | 'size' | 'chart'> {
  view: FigureView;
  /** Of the panel, minutes of arc; null while it is not known. */
  inside: Box | null;
}
/** The number with what it is made of and its word, and its trend beside it. */
function Body({ figure, view, size, inside, chart }: BodyProps) {
  const unitBelow = unitGoesBelow(view, size, inside);
  const below = [unitBelow ? view.after : null, view.below].filter((one) => one !== null);
  return (
    <div className="figure-body">
      <div className="figure-value">
        <Value view={view} unit={!unitBelow} />
        <p className="figure-below quiet">
          {below.length > 0 && <NumberText text={below.join(' · ')} />}
          {!chart && <Aim figure={figure} after={below.length > 0} />}
          {view.word && <span className={`figure-word word-${view.mark}`}>{view.word}</span>}
        </p>
      </div>
      {chart && <div className="figure-chart">{chart}</div>}
    </div>
  );
}

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

const Value = ({ view, unit }: { view: FigureView; unit: boolean }) => (
  <p className="figure-number">
    {view.before && <span className="figure-after">{view.before} </span>}
    <NumberText text={view.text} title={view.title} fades />
    {unit && view.after && <span className="figure-after"> {view.after}</span>}
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
