import type { Figure } from '@ioc/shared/figures/figure';
import { address } from '#api/question';
import { proceduresOf } from '#desk/list-address';
import { everyTopic, listPath, type PageFilters } from '#desk/page-filters';

/** Pages of the cases that a figure of a unit counts, and of those that it divides by. */
interface WholeLists {
  readonly list: string | null;
  readonly denominatorList: string | null;
}

/** Lists are as known now: beside a figure as known then they would not agree, and there is none. Pure. */
export function wholeLists(
  { indicator, list, denominatorList }: Pick<Figure, 'indicator' | 'list' | 'denominatorList'>,
  unit: string,
  { known, keep }: Pick<PageFilters, 'known' | 'keep'>,
): WholeLists {
  if (known !== null) return { list: null, denominatorList: null };
  const page = keep(listPath(indicator, unit, everyTopic));
  return {
    list: list && (proceduresOf(list) ?? page),
    denominatorList: denominatorList && (proceduresOf(denominatorList) ?? address(page, { of: 'denominator' })),
  };
}
