import { BadRequestException, Inject, Injectable, NotFoundException, Optional } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { todayOf } from '#catalogue/today.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { narrowOf, sensible } from '#explore/cases/narrow-query.js';
import { breakdown, type Dimension, kindOf } from '#explore/figures/dimensions.js';
import type { FigureQuery } from '#explore/figures/figure-query.js';
import { observedAsOf } from '#explore/figures/observed-as-of.js';
import { observedParts } from '#explore/figures/observed-parts.js';
import { isGone } from '#explore/figures/gone.js';
import { type Question, sumsBy } from '#explore/figures/sums-by.sql.js';
import { addedUp } from '#ledger/add-sums.js';
import { evaluate, type Setting, windowStart } from '#ledger/evaluate.js';
import { computeFigures, inForce, measuresOf, observedOf } from '#ledger/figures.js';
import { both, narrowKey, onlyOf, senseless } from '#ledger/narrow.js';
import { SettledSums } from '#ledger/settled-sums.js';
import { readSources } from '#sources/sources.sql.js';

/** One part of a figure under its key: a unit's code, a procedure's, a field's name, a channel. */
export interface Part {
  key: string;
  name: string;
  figure: Figure;
}

/** Answers figures with what they fall into; a figure and its parts come from one read, so they always agree. */
@Injectable()
export class Figures {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Optional() private readonly settled: SettledSums = new SettledSums(),
  ) {}

  /** What cannot be narrowed so (a complaint has no channel) is there as not applicable, never as the whole. */
  async all(query: FigureQuery) {
    const setting = await this.setting(query);
    const { catalogue, unit, today, narrow } = setting;
    const rules = inForce(catalogue, today);
    const observed = await this.observed(rules, setting);
    const own = query.from !== undefined || query.known !== undefined || narrowKey(narrow) !== '';
    const plain = await computeFigures(this.db, catalogue, {
      ...setting,
      observed,
      units: [unit],
      settled: today === todayOf(catalogue, Date.now()) ? this.settled : undefined,
      counted: !own,
    });
    const found = new Map(plain.get(unit)?.map((figure) => [figure.indicator, figure]));
    const figures = await Promise.all(
      rules.map(async (indicator) => {
        const figure = found.get(indicator.code);
        if (measuresOf(indicator).length > 0 && !senseless(narrow, kindOf(indicator)))
          return figure && !own ? figure : await this.whole(indicator.code, query);
        return figure && narrowKey(narrow) === '' ? figure : notApplicable(indicator, setting);
      }),
    );
    return { asOf: today, figures };
  }

  /** One figure and its parts along a dimension, which sum to it. */
  async by(dimension: Dimension, code: string, query: FigureQuery): Promise<{ figure: Figure; parts: Part[] }> {
    const { indicator, question, ...asked } = await this.ask(code, query);
    const setting = { ...asked.setting, observed: await this.observed([indicator], asked.setting) };
    if (indicator.formula.kind === 'observed') {
      if (narrowKey(setting.narrow) !== '')
        throw new BadRequestException(`${code}: số quan sát, không lọc được / observed as a whole`);
      return observedParts(indicator, dimension, setting);
    }
    const kind = kindOf(indicator);
    sensible(question.narrow, kind);
    const split = breakdown(dimension, kind, question, setting.catalogue);
    const sums = await sumsBy(this.db, setting.catalogue, measuresOf(indicator), split.by, split.units, question);
    const parts = split.partsOf(sums);
    const rows = [...parts].map(([key, of]): Part => {
      const within = split.within(setting, key);
      const figure = evaluate(indicator, of, within);
      return { key, name: split.nameOf(key), figure: { ...figure, of: within.unit.replace(/^=/, '') } };
    });
    return { figure: evaluate(indicator, addedUp(parts.values()), setting), parts: rows };
  }

  /** One figure alone, read by the dimension that the most questions can be told by. */
  async whole(code: string, query: FigureQuery): Promise<Figure> {
    const indicator = this.catalogue.current.indicators.get(code);
    return (await this.by(indicator ? wholeOf(indicator) : 'unit', code, query)).figure;
  }

  async byUnit(code: string, query: FigureQuery) {
    const { figure, parts } = await this.by('unit', code, query);
    const { units } = this.catalogue.current;
    const rows = parts.map(({ key, ...part }) => ({ unit: key, kind: units.get(key)?.kind ?? null, ...part }));
    return { figure, parts: rows.filter((part) => !isGone(units.get(part.unit), part.figure)) };
  }

  async byTopic(code: string, query: FigureQuery) {
    const { figure, parts } = await this.by('topic', code, query);
    return { figure, parts: parts.map(({ key, ...part }) => ({ topic: key, ...part })) };
  }

  /** The indicator, what is asked of it (with what its formula is about), and where its figure is to be told. */
  async ask(code: string, query: FigureQuery) {
    const named = this.catalogue.current.indicators.get(code);
    if (!named) throw new NotFoundException(`Không có chỉ số ${code} / no such indicator`);
    const setting = await this.setting(query);
    const indicator = indicatorOn(named, setting.today, query.version);
    if (!indicator)
      throw new BadRequestException(`version: ${code} không có phiên bản ${query.version} / no such version`);
    const from = setting.from ?? windowStart(indicator.window, setting.today) ?? '0001-01-01';
    const only = 'only' in indicator.formula ? onlyOf(indicator.formula.only) : {};
    const question: Question = {
      unit: setting.unit,
      narrow: both(only, setting.narrow),
      window: { from, to: setting.today, known: query.known },
    };
    return { setting, indicator, question };
  }

  private async observed(rules: readonly Indicator[], { catalogue, today }: Setting) {
    const past = today < todayOf(catalogue, Date.now());
    return observedAsOf(this.db, catalogue, rules.flatMap(observedOf), { day: today, past });
  }

  private async setting(query: FigureQuery) {
    const catalogue: Catalogue = this.catalogue.current;
    const now = new Date();
    const asked = query.unit ?? catalogue.province.rootUnit;
    const unit = asked === '-' || asked.startsWith('=') ? asked : catalogue.unitCodes.get(asked);
    if (unit === undefined) throw new BadRequestException(`unit: không có đơn vị ${asked} / no such unit`);
    const today = query.to ?? query.asOf ?? todayOf(catalogue, now.getTime());
    const sources = await readSources(this.db, catalogue, localDay(now.toISOString()), now);
    return { catalogue, unit, today, sources, from: query.from, narrow: narrowOf(query) } satisfies Setting;
  }
}

/** The dimension with the fewest parts that cases of the indicator's kind have. */
const wholeOf = (indicator: Indicator): Dimension => (kindOf(indicator) === 'dossier' ? 'channel' : 'unit');

const notApplicable = (indicator: Indicator, setting: Setting): Figure => ({
  ...evaluate(indicator, new Map(), setting),
  ...{ value: null, numerator: null, denominator: null, judgement: 'none', state: 'not-applicable', because: [] },
  ...{ list: null, denominatorList: null },
});
