import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { todayOf } from '#catalogue/today.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ownUnit } from '#catalogue/own-unit.js';
import { filtersOf, answerableFilter } from '#drill-down/cases/filter-query.js';
import { breakdown, type Dimension, isOfUnits, kindOf } from '#drill-down/figures/dimensions.js';
import type { FigureQuery } from '#drill-down/figures/figure-query.js';
import { PastObservations } from '#drill-down/figures/past-observations.js';
import { observedBreakdown } from '#drill-down/figures/observed-breakdown.js';
import { isUnknownFigure } from '#drill-down/figures/gone.js';
import { type SumQuestion, sumsBy } from '#drill-down/figures/sums-by.sql.js';
import { addedUp } from '#ledger/add-sums.js';
import { evaluate, windowStart } from '#ledger/evaluate.js';
import type { Sight } from '#identity/sight.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import { computeFigures, indicatorsInForce, measuresOf, observedOf } from '#ledger/figures.js';
import { bothFilters, type CaseFilters, filterKey, onlyOf, unanswerableFilter } from '#ledger/case-filters.js';
import { latestObservations } from '#ledger/observations.sql.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { readSources } from '#sources/sources.sql.js';
import type { DimensionRow } from '#drill-down/figures/dimension-row.js';

/** Of whom and when, read once for all that is asked of it. */
export interface FigureSetting extends EvaluationSetting {
  readonly narrow: CaseFilters;
}

/** Answers figures with what they fall into; a figure and its parts come from one read, so they always agree. */
@Injectable()
export class Figures {
  private readonly past = new PastObservations();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(LedgerReads) private readonly ledger: LedgerReads = new LedgerReads(db),
  ) {}

  /** What cannot be narrowed so (a complaint has no channel) is there as not applicable, never as the whole. */
  async all(query: FigureQuery) {
    const bare = await this.setting(query);
    const { catalogue, unit, today, narrow } = bare;
    const rules = indicatorsInForce(catalogue, today);
    const setting = await this.seeing(rules, bare);
    const own = query.from !== undefined || query.known !== undefined || filterKey(narrow) !== '';
    const plain = await computeFigures(this.db, catalogue, {
      ...setting,
      units: [unit],
      sums: this.ledger,
      counted: !own,
    });
    const found = new Map(plain.get(unit)?.map((figure) => [figure.indicator, figure]));
    const figures = await Promise.all(
      rules.map(async (indicator) => {
        const figure = found.get(indicator.code);
        if (measuresOf(indicator).length > 0 && !unanswerableFilter(narrow, kindOf(indicator)))
          return figure && !own ? figure : await this.whole(indicator, setting, query.known);
        return figure && filterKey(narrow) === '' ? figure : notApplicable(indicator, setting);
      }),
    );
    return { asOf: today, figures };
  }

  /** One figure and its parts along a dimension, which sum to it; of units only those that are seen. */
  async by(dimension: Dimension, code: string, query: FigureQuery, sight: Sight) {
    const { indicator, setting } = await this.ask(code, query);
    const all = await this.withParts(dimension, indicator, setting, sight, query.known);
    if (sight === null || !isOfUnits(dimension)) return all;
    return { ...all, figure: await this.whole(indicator, setting, query.known) };
  }

  /** One figure alone, read by the dimension that the most questions can be answered by. */
  async whole(indicator: Indicator, setting: FigureSetting, known?: string): Promise<Figure> {
    return (await this.withParts(wholeOf(indicator), indicator, setting, null, known)).figure;
  }

  async byUnit(code: string, query: FigureQuery, sight: Sight) {
    const { figure, parts } = await this.by('unit', code, query, sight);
    const { units } = this.catalogue.current;
    const rows = parts.map(({ key, ...part }) => ({ unit: key, kind: units.get(key)?.kind ?? null, ...part }));
    return { figure, parts: rows.filter((part) => !isUnknownFigure(units.get(part.unit), part.figure)) };
  }

  async byTopic(code: string, query: FigureQuery) {
    const { figure, parts } = await this.by('topic', code, query, null);
    return { figure, parts: parts.map(({ key, ...part }) => ({ topic: key, ...part })) };
  }

  /** The indicator by the rule of the day, what is asked of it, and where its figure is evaluated. */
  async ask(code: string, query: FigureQuery) {
    const bare = await this.setting(query);
    const named = bare.catalogue.indicators.get(code);
    if (!named) throw new NotFoundException(`Không có chỉ số ${code} / no such indicator`);
    const indicator = indicatorOn(named, bare.today, query.version);
    if (!indicator)
      throw new BadRequestException(`version: ${code} không có phiên bản ${query.version} / no such version`);
    const setting = await this.seeing([indicator], bare);
    return { setting, indicator, question: questionOf(indicator, setting, query.known) };
  }

  async setting(query: FigureQuery): Promise<FigureSetting> {
    const catalogue = this.catalogue.current;
    const now = new Date();
    const asked = query.unit ?? catalogue.province.rootUnit;
    const unit = asked === '-' || asked.startsWith('=') ? asked : ownUnit(asked, catalogue);
    const today = query.to ?? query.asOf ?? todayOf(catalogue, now.getTime());
    const sources = await readSources(this.db, catalogue, localDay(now.toISOString()), now);
    return { catalogue, unit, today, sources, from: query.from, narrow: filtersOf(query) };
  }

  /** The setting with what was observed by the end of its day, as far as these rules ask for it. */
  async seeing(rules: readonly Indicator[], setting: FigureSetting): Promise<FigureSetting> {
    const { catalogue, today } = setting;
    const codes = rules.flatMap(observedOf);
    const isPast = today < todayOf(catalogue, Date.now());
    const observed = isPast ? this.past.read(this.db, codes, today) : latestObservations(this.db, codes);
    return { ...setting, observed: await observed };
  }

  private async withParts(
    dimension: Dimension,
    indicator: Indicator,
    setting: FigureSetting,
    sight: Sight,
    known?: string,
  ) {
    const { catalogue, narrow } = setting;
    if (indicator.formula.kind === 'observed') {
      if (filterKey(narrow) !== '')
        throw new BadRequestException(`${indicator.code}: số quan sát, không lọc được / observed as a whole`);
      return observedBreakdown(indicator, dimension, setting, sight);
    }
    const question = { ...questionOf(indicator, setting, known), sight };
    const kind = kindOf(indicator);
    answerableFilter(question.narrow, kind);
    const split = breakdown(dimension, kind, question, catalogue);
    const sums = await sumsBy(this.ledger, catalogue, measuresOf(indicator), split.by, split.units, question);
    const parts = split.partsOf(sums);
    const rows = [...parts].map(([key, of]): DimensionRow => {
      const within = split.within(setting, key);
      const figure = evaluate(indicator, of, within);
      return { key, name: split.nameOf(key), figure: { ...figure, of: within.unit.replace(/^=/, '') } };
    });
    return { figure: evaluate(indicator, addedUp(parts.values()), setting), parts: rows };
  }
}

/** What is asked of an indicator: with what its formula is about, over its own window where none is given. */
function questionOf(
  { formula, window }: Indicator,
  { unit, narrow, from, today }: FigureSetting,
  known?: string,
): SumQuestion {
  const first = from ?? windowStart(window, today) ?? '0001-01-01';
  const only = 'only' in formula ? onlyOf(formula.only) : {};
  return { unit, narrow: bothFilters(only, narrow), window: { from: first, to: today, known } };
}

/** The dimension with the fewest parts that cases of the indicator's kind have. */
const wholeOf = (indicator: Indicator): Dimension => (kindOf(indicator) === 'dossier' ? 'channel' : 'unit');

const notApplicable = (indicator: Indicator, setting: EvaluationSetting): Figure => ({
  ...evaluate(indicator, new Map(), setting),
  ...{ value: null, numerator: null, denominator: null, judgement: 'none', state: 'not-applicable', because: [] },
  ...{ list: null, denominatorList: null },
});
