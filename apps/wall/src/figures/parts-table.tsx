import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import type { FigurePart } from '#figures/figure-part';
import { useWhere } from '#desk/where';
import { checkSum, inOrderOfWeight, type SumCheck } from '#figures/sum-check';

interface Props {
  title: string;
  /** Heading of the first column. */
  what: string;
  whole: Figure;
  parts: readonly FigurePart[];
  hrefOf: (part: FigurePart) => string;
}

/** What a figure falls into. Nothing is left out, and the last line says whether the parts really make the whole. */
export function PartsTable({ title, what, whole, parts, hrefOf }: Props) {
  const { t, locale } = useWords();
  const { filters } = useWhere();
  if (parts.length === 0 && Object.keys(filters).length > 0)
    return <p className="page-note quiet">{t('filters.empty')}</p>;
  if (parts.length === 0)
    return <p className="page-note quiet">{t(whole.list ? 'explore.noParts' : 'explore.noList')}</p>;
  const ratio = whole.denominator !== null;
  const check = checkSum(whole, parts);
  const number = (value: number | null) => (value === null ? '–' : <NumberText text={exact(value, locale)} />);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" className="n">
              {t('explore.value')}
            </th>
            {ratio && (
              <>
                <th scope="col" className="n">
                  {t('explore.numerator')}
                </th>
                <th scope="col" className="n">
                  {t('explore.denominator')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {inOrderOfWeight(whole, parts).map((part) => (
            <tr key={part.key}>
              <th scope="row">
                <Link to={hrefOf(part)}>{part.name}</Link>
              </th>
              <td className="n">
                <PartValue figure={part.figure} />
              </td>
              {ratio && (
                <>
                  <td className="n quiet">{number(part.figure.numerator)}</td>
                  <td className="n quiet">{number(part.figure.denominator)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('explore.sum')} · <SumWords check={check} />
            </th>
            <td className="n">{ratio ? '' : number(check.numerator)}</td>
            {ratio && (
              <>
                <td className="n">{number(check.numerator)}</td>
                <td className="n">{number(check.denominator)}</td>
              </>
            )}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function PartValue({ figure }: { figure: Figure }) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, true, locale, t);
  const count = figure.unit === 'count' && figure.value !== null;
  return (
    <span className={`word-${view.mark}`}>
      {view.mark !== 'met' && <StateMark kind={view.mark} word={view.word ?? undefined} />}{' '}
      <NumberText text={count ? exact(figure.value as number, locale) : view.text} title={view.title} />
      {!count && view.after && <span className="quiet"> {view.after}</span>}
    </span>
  );
}

function SumWords({ check }: { check: SumCheck }) {
  const { t, locale } = useWords();
  if (check.difference === null) return null;
  return check.difference === 0 ? (
    <span className="quiet">
      <StateMark kind="met" /> {t('explore.sumAgrees')}
    </span>
  ) : (
    <span className="word-breach">
      <StateMark kind="breach" /> {t('explore.sumDiffers', { n: exact(check.difference, locale) })}
    </span>
  );
}
