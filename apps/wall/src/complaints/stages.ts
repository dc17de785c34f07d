import type { ComplaintOverview } from '@ioc/shared/answers/complaints';
import { address } from '#api/question';

export const complaintStages = ['intake', 'handling', 'publication'] as const;
export type StageName = (typeof complaintStages)[number];
export type OverviewKind = ComplaintOverview['kinds'][number];
type Counts = OverviewKind['counts'];

/** The last words of a stage's measures: what waits, what is overdue, what was done, and what of that late. */
export const measuresOf = {
  intake: { waiting: 'intake-waiting', overdue: 'intake-overdue', done: 'taken-up', late: 'intake-late' },
  handling: { waiting: 'handling-open', overdue: 'overdue', done: 'answered', late: 'answered-late' },
  publication: {
    waiting: 'publication-waiting',
    overdue: 'publication-overdue',
    done: 'published',
    late: 'publication-late',
  },
} as const satisfies Record<StageName, Record<'waiting' | 'overdue' | 'done' | 'late', string>>;

export const stageCount = (counts: Counts, name: string): number => counts[name] ?? 0;
export const overdueOf = (counts: Counts): number =>
  complaintStages.reduce((sum, stage) => sum + stageCount(counts, measuresOf[stage].overdue), 0);

/** What a number is of: the kind, and the unit or category whose row it stands in. */
export interface ListOf {
  readonly prefix: OverviewKind['prefix'];
  readonly from: string;
  readonly to: string;
  readonly unit: string | null;
  readonly category?: string;
}

/** The page of the list that is as long as the number. */
export const listHref = ({ prefix, category, ...words }: ListOf, name: string, count: number): string =>
  address('/complaints', {
    ...{ measure: `${prefix}.${name}`, ...words },
    ...{ category: category ?? null, count: String(count) },
  });

/** Shares of those who rated, and of the answers that were rated; null: nothing to divide by. */
export function ratingsOf(counts: Counts) {
  const [answered, rated] = [stageCount(counts, 'answered'), stageCount(counts, 'rated')];
  const content = stageCount(counts, 'satisfied') + stageCount(counts, 'acceptable');
  return {
    ...{ answered, rated, content },
    contentShare: rated === 0 ? null : (100 * content) / rated,
    responseShare: answered === 0 ? null : (100 * rated) / answered,
  };
}
