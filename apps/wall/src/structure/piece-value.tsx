import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { exact, thin } from '#ui/format';
import { NumberText } from '#ui/number';
import { pageOfList } from '#desk/list-address';
import styles from '#structure/structure.module.css';

/** A value that leads to its list; a rate with its n/d, and under ten cases its n/d alone. */
export function PieceValue({ figure }: { figure: Figure }) {
  const { locale, t } = useWords();
  const view = viewFigure(figure, true, locale, t);
  const rate = figure.denominator !== null;
  const fraction = rate ? `${exact(figure.numerator ?? 0, locale)}/${exact(figure.denominator ?? 0, locale)}` : null;
  const whole = figure.value === null ? '–' : exact(figure.value, locale);
  const text = rate ? (view.small || figure.value === null ? fraction : view.text) : whole;
  const page = pageOfList(figure.list, figure.numerator ?? figure.value);
  const shown = <NumberText text={text ?? '–'} title={view.title} />;
  const unit = rate && text !== fraction ? `${thin}%` : '';
  return (
    <>
      {page && figure.value !== 0 ? <Link to={page}>{shown}</Link> : shown}
      {unit && <span className="quiet">{unit}</span>}
      {rate && text !== fraction && <span className={`quiet ${styles.fraction}`}> {fraction}</span>}
    </>
  );
}
