import { useSearchParams } from 'react-router';
import type { CountedKind } from '@ioc/shared/alarms/counted-kinds';
import { address } from '#api/question';

type More = Partial<Record<'from' | 'to' | 'rule' | 'priority', string>>;

/** The page of the alarms that a number counts: of the period and the rule that this page is of, unless it says otherwise. */
export function useCountedPage(): (of: CountedKind, more?: More) => string {
  const [search] = useSearchParams();
  const words = { from: search.get('from'), to: search.get('to'), rule: search.get('rule') };
  return (of, more) => address('/alarms/quality/list', { of, ...words, ...more });
}
