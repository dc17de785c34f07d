import type { KpiEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import type { CaseKindDefinition } from '#cases/case-kind.js';

/** The numbers of an observation; null: not sent, or not known. */
export interface ObservedNumbers {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly plan: number | null;
  readonly samePeriod: number | null;
  readonly rank: number | null;
  readonly rankOf: number | null;
}

/** One observed value and how often it was revised; the journal keeps every revision. */
export interface KpiObservation extends ObservedNumbers {
  readonly source: string;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly status: string | null;
  readonly asOf: string | null;
  /** A sensor or camera; null: the unit's own figure. */
  readonly device: string | null;
  readonly revision: number;
}

/** The observation with the latest event time stands; what came before is history. */
function evolveObservation(was: KpiObservation, event: KpiEvent): KpiObservation {
  if (event.type !== 'vn.ioc.kpi.observed.v1') return was;
  const { data } = event;
  return {
    source: event.source,
    indicator: data.indicator,
    unit: data.unit,
    period: data.period,
    value: data.value,
    numerator: data.numerator ?? null,
    denominator: data.denominator ?? null,
    plan: data.plan ?? null,
    samePeriod: data.samePeriod ?? null,
    rank: data.rank ?? null,
    rankOf: data.rankOf ?? null,
    status: data.status ?? null,
    asOf: data.asOf ?? event.time,
    device: data.device ?? null,
    revision: was.revision + 1,
  };
}

const blankObservation = (source: string): KpiObservation => ({
  source,
  indicator: null,
  unit: null,
  period: null,
  value: null,
  numerator: null,
  denominator: null,
  plan: null,
  samePeriod: null,
  rank: null,
  rankOf: null,
  status: null,
  asOf: null,
  device: null,
  revision: 0,
});

export const kpiKind: CaseKindDefinition<KpiObservation> = {
  kind: 'kpi',
  table: 'observation',
  blank: blankObservation,
  evolve: (state, event) => evolveObservation(state, event as EventOf<string, never> as KpiEvent),
  contributions: () => [],
  columns: [
    { name: 'source', type: 'text', of: (o) => o.source },
    { name: 'indicator', type: 'text', of: (o) => o.indicator ?? '-' },
    { name: 'unit', type: 'text', of: (o) => o.unit ?? '-' },
    { name: 'period', type: 'text', of: (o) => o.period ?? '-' },
    { name: 'value', type: 'float8', of: (o) => o.value },
    { name: 'numerator', type: 'float8', of: (o) => o.numerator },
    { name: 'denominator', type: 'float8', of: (o) => o.denominator },
    { name: 'plan', type: 'float8', of: (o) => o.plan },
    { name: 'same_period', type: 'float8', of: (o) => o.samePeriod },
    { name: 'rank', type: 'int', of: (o) => o.rank },
    { name: 'rank_of', type: 'int', of: (o) => o.rankOf },
    { name: 'status', type: 'text', of: (o) => o.status },
    { name: 'as_of', type: 'timestamptz', of: (o) => o.asOf },
    { name: 'device', type: 'text', of: (o) => o.device ?? null },
  ],
};
