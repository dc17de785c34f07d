import type { Administrative } from '#catalogue/administrative.js';
import type { ComponentPlan, IndexPlan } from '#catalogue/books.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Target } from '#catalogue/judging.js';
import type { ObservationAnswer } from '#drill-down/boards/observations.query.js';
import type { TaskState } from '#drill-down/boards/scoreboard.sql.js';
import type { Ranking, Rankings } from '#indicators/load-rankings.js';
import { type Edition, rankChange, reached, scoreChange } from '#indicators/rank-history.js';

export interface ScoreboardInput {
  readonly catalogue: Catalogue;
  readonly rankings: Rankings;
  /** Of all indices and components, for the province. */
  readonly observations: readonly ObservationAnswer[];
  readonly tasks: ReadonlyMap<string, TaskState>;
}

/**
 * Every ranking that the province plans for or has an edition of: its editions, how the last one changed, its targets, and
 * who answers for each component. What was not published is null, never zero. Pure.
 */
export function scoreboard(input: ScoreboardInput) {
  const { catalogue, rankings, observations } = input;
  const plans = new Map(catalogue.books.scoreboard.map((plan) => [plan.index, plan]));
  return [...rankings.rankings.values()]
    .filter(({ code }) => plans.has(code) || observations.some(({ indicator }) => indicator === code))
    .map((ranking) => indexRow(ranking, plans.get(ranking.code) ?? null, input));
}

export type IndexRow = ReturnType<typeof indexRow>;

function indexRow(ranking: Ranking, plan: IndexPlan | null, input: ScoreboardInput) {
  const editions = editionsOf(ranking.code, input);
  const latest = editions.at(-1) ?? null;
  const before = editions.at(-2) ?? null;
  // Without an edition: the method of the history's year, or the newest one there is.
  const year = latest?.year ?? Number(input.catalogue.province.asOf?.slice(0, 4) ?? 9999);
  const version = input.rankings.versionIn(ranking.code, year);
  return {
    code: ranking.code,
    name: ranking.name,
    owner: ranking.owner,
    direction: ranking.direction,
    scale: version?.scale ?? null,
    version: version?.version ?? null,
    plan: plan?.plan ?? null,
    editions,
    latest,
    change: latest && {
      score: scoreChange(before, latest),
      /** A rank is better when its number is smaller; `words` says so. */
      rank: rankChange(before, latest),
    },
    targets: (plan?.targets ?? []).map((target) => ({ ...target, reached: latest && isReached(latest, target) })),
    components: componentRows(ranking, plan, version?.components ?? [], input),
  };
}

type EditionRow = Edition & Pick<ObservationAnswer, 'moved' | 'status' | 'note' | 'source' | 'asOf' | 'event'>;

function editionsOf(code: string, { catalogue, rankings, observations }: ScoreboardInput): EditionRow[] {
  return observations
    .filter(({ indicator, period }) => indicator === code && /^\d{4}$/.test(period))
    .map(({ period, value, rank, rankOf, moved, status, note, source, asOf, event }) => ({
      index: code,
      year: Number(period),
      version: rankings.versionIn(code, Number(period))?.version ?? 'unknown',
      province: `${catalogue.province.code} ${catalogue.province.name}`,
      score: value,
      rank,
      of: rankOf ?? rankings.provincesIn(Number(period)),
      ...{ moved, status, note, source, asOf, event },
    }))
    .sort((a, b) => a.year - b.year);
}

const isReached = (edition: Edition, { rank, value }: Target): boolean | null =>
  reached(edition, { ...(rank === undefined ? {} : { rank }), ...(value === undefined ? {} : { scoreAbove: value }) });

/** The components of the method, and of the plan where the method's are not known. */
function componentRows(
  ranking: Ranking,
  plan: IndexPlan | null,
  components: readonly { code: string; name: string; max: number | null }[],
  input: ScoreboardInput,
) {
  const planned = new Map((plan?.components ?? []).map((part) => [part.component, part]));
  return components.map(({ code, name, max }) => ({
    code: `${ranking.code}/${code}`,
    component: code,
    name,
    max,
    ...scores(code, input.observations),
    ...answerable(planned.get(code) ?? null, input),
  }));
}

/** Points that the province gives itself stand beside the official ones and are never taken for them. */
function scores(component: string, observations: readonly ObservationAnswer[]) {
  const seen = observations
    .filter(({ indicator }) => indicator === component)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const values = (official: boolean) =>
    seen.flatMap(({ period, history }) => {
      const said = history
        .filter(({ effect, status }) => effect === 'applied' && (status === 'official') === official)
        .at(-1);
      return said ? [{ period, value: said.value, moved: said.moved }] : [];
    });
  const [self, official] = [values(false), values(true)];
  return {
    selfScore: self.at(-1)?.value ?? null,
    officialScore: official.at(-1)?.value ?? null,
    state: (official.at(-1)?.value ?? null) === null ? ('unknown' as const) : ('known' as const),
    moved: official.at(-1)?.moved ?? null,
    trend: official.map(({ period, value }) => ({ period, value })),
  };
}

function answerable(plan: ComponentPlan | null, { catalogue, tasks }: ScoreboardInput) {
  const unit = (code: string) => {
    const { name, phone, head } = catalogue.units.get(code) ?? { name: code, phone: null, head: null };
    return { code, name, phone, head };
  };
  return {
    lead: plan && unit(plan.lead),
    coUnits: (plan?.coUnits ?? []).map(unit),
    target: plan?.target ?? null,
    tasks: (plan?.tasks ?? []).map((code) => ({ ...(tasks.get(code) ?? { code, status: 'unknown' as const }) })),
  };
}

/**
 * The same rankings under the province of today: each predecessor with its own, and nothing for the whole, because an
 * earlier score of a part is no score of the merged province.
 */
export function underToday(rows: readonly IndexRow[], { province }: Catalogue, data: Administrative) {
  const code = data.oldProvinces.get(province.code)?.successor ?? province.code;
  const today = data.provinces.get(code);
  const predecessors = today?.predecessors ?? [{ code: province.code, name: province.name }];
  const merged = predecessors.length > 1;
  return {
    province: { code, name: today?.name ?? province.name, fullName: today?.fullName ?? province.fullName },
    merged,
    /** Never a sum or a mean of the predecessors. */
    combined: null,
    because: merged ? 'tỉnh đã sắp xếp lại: không cộng, không tính trung bình điểm và hạng của các tỉnh trước' : null,
    predecessors: predecessors.map((was) => {
      const known = was.name === province.name;
      return { ...was, state: known ? ('known' as const) : ('unknown' as const), indices: known ? rows : [] };
    }),
  };
}
