import { useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { ChoiceLinks } from '#desk/choice-links';

/** A rate has two lists: what its numerator counts, and what its denominator counts. */
export function ListChoice({ figure, of }: { figure: Figure; of: 'numerator' | 'denominator' }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const to = (which: string) => {
    const next = new URLSearchParams(search);
    next.set('of', which);
    next.delete('after');
    return `?${next.toString()}`;
  };
  return (
    <ChoiceLinks
      label={t('explore.of')}
      labelled={false}
      links={(['numerator', 'denominator'] as const).map((which) => ({
        key: which,
        to: to(which),
        words: `${t(`explore.${which}`)} ${exact(figure[which] ?? 0, locale)}`,
        current: which === of,
      }))}
    />
  );
}
