import { useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { Choice } from '#desk/choice';
import type { FigureBreakdownRow } from '#figures/figure-breakdown-row';
import { changed } from '#desk/filters';
import { FigureBreakdownTable } from '#figures/figure-breakdown-table';
import { type CaseKind, everyTopic, listPath, unitPath, usePageFilters } from '#desk/page-filters';
import styles from '#desk/filters.module.css';

/** What a figure can be broken down by, as the API names it. */
const dimensions = ['unit', 'topic', 'field', 'procedureLevel', 'channel', 'decides', 'received', 'helped'] as const;
export type Dimension = (typeof dimensions)[number];

/** The dimension that an address asks for; only dossiers have more than units and topics. */
export function dimensionOf(search: URLSearchParams, usual: Dimension, kind: CaseKind | 'other'): Dimension {
  const found = dimensions.find((one) => one === search.get('by')) ?? usual;
  return kind === 'dossier' || found === 'unit' || found === 'topic' ? found : usual;
}

const topicWords = {
  dossier: 'topic',
  complaint: 'category',
  task: 'assigner',
  document: 'urgency',
  other: 'topic',
} as const;

export function BreakdownChoice({ usual, kind }: { usual: Dimension; kind: CaseKind | 'other' }) {
  const { t } = useWords();
  const { filters } = usePageFilters();
  // By the unit of the role that is meant is the same as by unit.
  const offered = dimensions.filter((one) =>
    kind === 'dossier' ? one !== (filters.role ?? 'decides') : one === 'unit' || one === 'topic',
  );
  return (
    <div className={styles.breakdown}>
      <Choice
        label={t('breakdown.label')}
        name="by"
        options={offered.map((one) => ({
          value: one === usual ? null : one,
          words: t(`breakdown.${one === 'topic' ? topicWords[kind] : one}`),
        }))}
      />
    </div>
  );
}

interface BreakdownProps {
  dimension: Dimension;
  kind: CaseKind | 'other';
  indicator: string;
  /** Absent: the whole province. */
  unit?: string;
  whole: Figure;
  parts: readonly FigureBreakdownRow[];
}

/** The parts of a figure along the dimension that was asked for. */
export function Breakdown({ dimension, kind, indicator, unit, whole, parts }: BreakdownProps) {
  const { t } = useWords();
  const hrefOf = usePartHref(dimension, indicator, unit ?? whole.of);
  const word = t(`breakdown.${dimension === 'topic' ? topicWords[kind] : dimension}`);
  return (
    <FigureBreakdownTable
      title={`${t('breakdown.label')} ${word}`}
      what={word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)}
      whole={whole}
      parts={parts}
      hrefOf={hrefOf}
    />
  );
}

/** Where a part leads: a unit to its own page, a procedure to its list, anything else to the same page narrowed to it. */
function usePartHref(dimension: Dimension, indicator: string, unit: string) {
  const [search] = useSearchParams();
  const where = usePageFilters();
  return ({ key }: FigureBreakdownRow): string => {
    switch (dimension) {
      case 'unit':
        return key === unit
          ? where.keep(listPath(indicator, `=${unit}`, everyTopic))
          : where.keep(unitPath(indicator, key));
      case 'topic':
        return where.keep(listPath(indicator, unit, key));
      case 'field':
      case 'procedureLevel':
      case 'channel':
      case 'decides':
      case 'received':
      case 'helped':
        return changed(search, { [dimension]: key, by: null });
    }
  };
}
