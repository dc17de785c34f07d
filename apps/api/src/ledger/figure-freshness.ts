import type { Figure } from '@ioc/shared/figures/figure';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';

/** Whose silence a figure suffers from. */
export const feedingSources = <S extends Pick<SourceRow, 'key'>>(
  { source, kinds }: Indicator,
  catalogue: Pick<Catalogue, 'sources'>,
  sources: readonly S[],
): S[] =>
  sources.filter(({ key }) =>
    source === undefined
      ? catalogue.sources.get(key)?.kinds.some((kind) => (kinds as readonly string[]).includes(kind))
      : key === source,
  );

/** A source that was never heard says nothing as long as another one feeds the same figure. */
export function figureFreshness(feeding: readonly SourceRow[]): Pick<Figure, 'state' | 'because'> {
  const named = (state: SourceRow['state']) => feeding.filter((source) => source.state === state).map(({ key }) => key);
  if (named('catching-up').length > 0) return { state: 'catching-up', because: [] };
  const [silent, late] = [named('silent'), named('late')];
  if (feeding.every(({ state }) => state === 'unknown'))
    return { state: 'unknown', because: feeding.map(({ key }) => key) };
  return { state: silent.length ? 'stale' : late.length ? 'late' : 'live', because: [...silent, ...late] };
}
