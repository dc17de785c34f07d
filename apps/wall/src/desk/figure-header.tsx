import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { type T, useWords } from '#i18n/use-words';
import { targetText, viewFigure, windowWords } from '#panels/figure-view';
import { dateTime, dayOf, exact, thin } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { indicatorName, nameOf } from '#desk/names';
import { valueWords } from '#desk/status-words';
import type { Catalogue } from '#desk/use-answer';
import { Facts } from '#desk/facts';
import styles from '#desk/figure-header.module.css';

interface Props {
  figure: Figure;
  whose: string;
  catalogue: Catalogue | null;
  /** The page of the cases that it counts, and of those that it divides by; null: there is none, or it is this page. */
  list?: string | null;
  denominatorList?: string | null;
  /** What else leads on from it. */
  children?: ReactNode;
}

/** What a formula is about, where it is not about everything. */
function onlyWords(catalogue: Catalogue | null, indicator: string, t: T): string | null {
  const only = catalogue?.indicators.find(({ code }) => code === indicator)?.formula?.only;
  if (!only) return null;
  const fields = typeof only.field === 'string' ? [only.field] : (only.field ?? []);
  return [
    fields.length > 0 && `${t('filters.field')}: ${fields.join(', ')}`,
    only.procedures && t('filters.onlyProcedures', { n: only.procedures.length }),
    only.channel && `${t('filters.channel')}: ${valueWords(only.channel, t)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A figure with everything that makes it one: all digits, n/d, formula, window, as-of, target, state and because of whom. */
export function FigureHeader({ figure, whose, catalogue, list = null, denominatorList = null, children }: Props) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, true, locale, t);
  const unit = figure.unit === 'percent' ? '%' : figure.unit === 'count' ? null : figure.unit;
  return (
    <header>
      <h1>{locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale)}</h1>
      <p className="quiet">{whose}</p>
      <div className={styles.row}>
        <p className={styles.number} data-judgement={view.small ? 'none' : figure.judgement}>
          <Linked to={figure.value === 0 ? null : list}>
            <NumberText text={figure.value === null ? '–' : exact(figure.value, locale)} />
          </Linked>
          {unit && figure.value !== null && <span className={`quiet ${styles.unit}`}>{thin + unit}</span>}
          <StateMark kind={view.mark} />
          {view.word && <span className={`${styles.word} word-${view.mark}`}>{view.word}</span>}
          <Fraction figure={figure} list={list} denominatorList={denominatorList} />
        </p>
        <FigureFacts figure={figure} catalogue={catalogue} />
      </div>
      {list !== null && (
        <Link className="button" to={list}>
          {t('explore.openList')}
        </Link>
      )}
      {children}
    </header>
  );
}

/** By which rule it is made, of which days, as of when, and whether it can be trusted. */
function FigureFacts({ figure, catalogue }: Pick<Props, 'figure' | 'catalogue'>) {
  const { t, locale } = useWords();
  const because = figure.because.map((code) => nameOf(catalogue, 'sources', code)).join(', ');
  const facts: [string, string | null][] = [
    [t('explore.formula'), figure.formula],
    [t('states.rule'), figure.supplement ? t(`clocks.rule.${figure.supplement}`) : null],
    [t('filters.only'), onlyWords(catalogue, figure.indicator, t)],
    [t('explore.windowLabel'), windowWords(figure, dayOf(Date.now()), t)],
    [t('explore.asOf'), figure.asOf && dateTime(figure.asOf)],
    [t('explore.target'), targetText(figure, locale) ?? null],
    [
      t('explore.state'),
      [t(`state.${figure.state}`), because && t('figure.because', { sources: because })].filter(Boolean).join(' · '),
    ],
  ];
  return <Facts facts={facts} />;
}

type FractionProps = Pick<Props, 'figure'> & { list: string | null; denominatorList: string | null };
/** What a share is divided from, each with its list. */
function Fraction({ figure: { numerator, denominator }, list, denominatorList }: FractionProps) {
  const { locale } = useWords();
  if (denominator === null) return null;
  return (
    <span className={`quiet ${styles.part}`}>
      <Linked to={numerator === 0 ? null : list}>
        <NumberText text={exact(numerator ?? 0, locale)} />
      </Linked>
      /
      <Linked to={denominator === 0 ? null : denominatorList}>
        <NumberText text={exact(denominator, locale)} />
      </Linked>
    </span>
  );
}

const Linked = ({ to, children }: { to: string | null; children: ReactNode }) =>
  to === null ? children : <Link to={to}>{children}</Link>;
