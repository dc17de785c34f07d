import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import { codesWithin } from '#drill-down/cases/sight.js';
import { codeOfCursor, cursorOf, withheldAmong } from '#drill-down/cases/withheld-codes.js';
import type { Sight } from '#identity/sight.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import type { FigureQuery } from '#drill-down/figures/figure-query.js';
import { causesOf, withoutCodes } from '#drill-down/figures/causes-of.js';
import { Figures } from '#drill-down/figures/figures.js';
import { type PageOf, pageOf } from '#drill-down/figures/pages-of.js';
import { knownByLedgersOnly, groupingSql } from '#drill-down/figures/sums-by.sql.js';
import { measures } from '@ioc/shared/measures/measures';
import { foldContext } from '#cases/engine/fold-context.js';
import { replayCase } from '#cases/engine/replay-case.js';
import { readRuleChanges, restatedBy, type RuleChange } from '#ledger/rule-change.sql.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { topicNames } from '#event-log/topic-ids.js';
import { entriesOfMeasures, ledgerMeasures, measureParameters } from '#ledger/ledger-measure.js';
import { measuresOf } from '#ledger/figures.js';
import { chosenProcedures } from '#ledger/case-filters.js';
import { casesHeardOn, eventsOf } from '#cases/engine/recorded-events.sql.js';

/** A figure of a past day as it was known at the end of `known`, and how that differs from the day of knowledge before. */
export interface Restated {
  known: string;
  figure: Figure;
  before: Figure;
}
/** How a figure of a past day came to be what it is: late, retracted and replaced events, read from the journal. */
@Injectable()
export class Restatements {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(Figures) private readonly figures: Figures,
  ) {}

  /** Each day of knowledge after `to` on which the figure changed, oldest first; the first state is that of `to` itself. */
  async list(indicator: string, query: FigureQuery): Promise<Restated[]> {
    const { rule, setting, window, narrow, names, units, topics } = await this.ask(indicator, query);
    const among = topics ? '(topic = any($5) or topic <> all($6::text[]))' : '($5::text[] is null or unit = any($5))';
    const rows = (await this.db.query(
      `select known::text as known from ${entriesOfMeasures(topics ? 'ledger_topic' : 'ledger_unit')}
         and day <= $4::date and known > $4::date and ${among}
       group by known having sum(abs(n)) > 0 order by known`,
      [
        ...measureParameters(ledgerMeasures(names, narrow.channel)),
        window.to,
        ...(topics ? [topics.of, topics.but] : [units]),
      ],
    )) as { known: string }[];
    const restated: Restated[] = [];
    let before = await this.figures.whole(rule, setting, window.to);
    for (const { known } of rows) {
      const figure = await this.figures.whole(rule, setting, known);
      if (same(figure, before)) continue;
      restated.push({ known, figure, before });
      before = figure;
    }
    return restated;
  }

  /** The events recorded on `known` that changed the figure; a page of cases at a time, in order of code. */
  async causes(indicator: string, known: string, query: FigureQuery, page: PageOf, sight: Sight) {
    const asked = await this.ask(indicator, query);
    const kind = measures[asked.names[0] ?? '']?.kind;
    if (!kind) throw new BadRequestException(`${indicator}: chỉ số không đếm ca / not counted from cases`);
    const changes = await readRuleChanges(this.db, kind);
    const topics = await topicNames(this.db);
    const after = await codeOfCursor(this.db, page.after);
    const { parts, next } = await pageOf(
      { ...page, after },
      (after, limit) => this.changedOn(kind, known, changes, { after, cases: limit }),
      async (all) => {
        const codes = await codesWithin(this.db, kind, all, sight);
        const histories = await eventsOf(this.db, kind, codes);
        const context = foldContext(this.catalogue.current);
        const told = (code: string) =>
          replayCase(caseKinds[kind], kind, code, histories.get(code) ?? [], context, changes, known).chapters.filter(
            (one) => one.known === known,
          );
        return new Map(
          codes.map((code) => [code, causesOf(code, told(code), histories.get(code) ?? [], asked, topics)] as const),
        );
      },
    );
    const withheld =
      kind === 'complaint'
        ? await withheldAmong(this.db, [...parts.map(({ code }) => code), ...(next === null ? [] : [next])])
        : new Map<string, string>();
    return {
      known,
      causes: withoutCodes(parts, withheld),
      next: next === null ? null : cursorOf(next, withheld.get(next) ?? null),
    };
  }

  /** Cases that heard something on a day, or that a rule restated that was changed on it, in order of code. */
  private async changedOn(kind: CaseKind, known: string, changes: readonly RuleChange[], page: PageOf) {
    const heard = await casesHeardOn(this.db, kind, known, page.after, page.cases);
    const ofThatDay = changes.filter(({ since }) => since === known);
    if (ofThatDay.length === 0) return heard;
    const restated = await restatedBy(this.db, ofThatDay, kind, page.after, page.cases);
    const rows = (await this.db.query(`select distinct code from unnest($1::text[]) as code order by code limit $2`, [
      [...heard, ...restated],
      page.cases,
    ])) as { code: string }[];
    return rows.map(({ code }) => code);
  }

  /** @throws BadRequestException for what the ledgers does not know: only they know when they came to know. */
  async ask(indicator: string, query: FigureQuery) {
    const { question, setting, indicator: rule } = await this.figures.ask(indicator, query);
    if (groupingSql('channel', question, setting.catalogue) === 'rows')
      throw new BadRequestException(knownByLedgersOnly);
    return {
      rule,
      setting,
      window: question.window,
      narrow: question.narrow,
      names: measuresOf(rule),
      units: unitsBelow(setting.unit, setting.catalogue),
      topics: chosenProcedures(question.narrow, setting.catalogue),
    };
  }
}

const same = (a: Figure, b: Figure) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
