import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import { codesWithin } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import type { FigureQuery } from '#drill-down/figures/figure-query.js';
import { Figures } from '#drill-down/figures/figures.js';
import { type PageOf, pageOf } from '#drill-down/figures/pages-of.js';
import { knownByLedgersOnly, groupingSql } from '#drill-down/figures/sums-by.sql.js';
import { isFlow, measures } from '@ioc/shared/measures/measures';
import { foldContext } from '#cases/engine/fold-context.js';
import { describePlace } from '#event-log/place.js';
import { type DayOfChanges, type RecordedEvent, replayCase } from '#cases/engine/replay-case.js';
import { readRuleChange, restatedBy, type RuleChange } from '#ledger/rule-change.sql.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { topicNames } from '#event-log/topic-ids.js';
import { entriesOfMeasures, ledgerMeasures, measureParameters } from '#ledger/ledger-measure.js';
import type { Entry } from '#ledger/entry.js';
import { measuresOf } from '#ledger/figures.js';
import { type ProcedureSet, chosenProcedures } from '#ledger/case-filters.js';
import type { LedgerWindow } from '#ledger/window.sql.js';
import { casesHeardOn, eventsOf } from '#cases/engine/recorded-events.sql.js';

/** A figure of a past day as it was known at the end of `known`, and how that differs from the day of knowledge before. */
export interface Restated {
  known: string;
  figure: Figure;
  before: Figure;
}
/** An event that became known on that day and changed the figure, with the change of each measure that it made. */
export interface Cause {
  code: string;
  topic: string;
  partition: number;
  offset: string;
  type: string;
  time: string;
  changes: Record<string, number>;
  /** The rule that was changed and made the difference; null: the event did. */
  rule: string | null;
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
    const change = await readRuleChange(this.db, kind);
    const topics = await topicNames(this.db);
    const { parts, next } = await pageOf(
      page,
      (after, limit) => this.changedOn(kind, known, change, { after, cases: limit }),
      async (all) => {
        const codes = await codesWithin(this.db, kind, all, sight);
        const histories = await eventsOf(this.db, kind, codes);
        const context = foldContext(this.catalogue.current);
        const told = (code: string) =>
          replayCase(caseKinds[kind], kind, code, histories.get(code) ?? [], context, change, known).chapters.filter(
            (one) => one.known === known,
          );
        return new Map(
          codes.map((code) => [code, causesOf(code, told(code), histories.get(code) ?? [], asked, topics)] as const),
        );
      },
    );
    return { known, causes: parts, next };
  }

  /** Cases that heard something on a day, or that a rule restated that was changed on it, in order of code. */
  private async changedOn(kind: CaseKind, known: string, change: RuleChange | null, page: PageOf) {
    const told = await casesHeardOn(this.db, kind, known, page.after, page.cases);
    if (change?.since !== known) return told;
    const restated = await restatedBy(this.db, change, kind, page.after, page.cases);
    const rows = (await this.db.query(`select distinct code from unnest($1::text[]) as code order by code limit $2`, [
      [...told, ...restated],
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

const byTime = (a: RecordedEvent, b: RecordedEvent) => Date.parse(a.event.time) - Date.parse(b.event.time);

type Asked = Awaited<ReturnType<Restatements['ask']>>;

/** The events of a case that changed the figure; none when together they left it as it was. */
function causesOf(
  code: string,
  chapters: readonly DayOfChanges[],
  events: readonly RecordedEvent[],
  asked: Asked,
  topics: ReadonlyMap<number, string>,
): Cause[] {
  const { window, units, topics: among } = asked;
  const measured = ledgerMeasures(asked.names, asked.narrow.channel);
  const counted = (entries: readonly Entry[]) =>
    changesOf(
      entries.filter((entry) => isAmong(entry, window, units, among)),
      measured,
    );
  if (!isChange(counted(chapters.flatMap(({ entries }) => entries)))) return [];
  return chapters.flatMap(({ entries, news, rule = null }) => {
    const changes = counted(entries);
    if (!isChange(changes)) return [];
    // Where the rule made the difference, the last event that it was applied to leads to the case.
    const shown = rule === null ? news : [...events].sort(byTime).slice(-1);
    return shown.map(({ event: { type, time }, place }) => ({
      ...{ code, ...describePlace(place, topics) },
      ...{ type, time, changes, rule },
    }));
  });
}

const isChange = (changes: Record<string, number>) => Object.values(changes).some((n) => n !== 0);

function changesOf(entries: readonly Entry[], asked: ReturnType<typeof ledgerMeasures>): Record<string, number> {
  const changes: Record<string, number> = {};
  for (const entry of entries)
    for (const { name, measure, channel } of asked)
      if (measure === entry.measure && (channel === null || channel === entry.channel))
        changes[name] = (changes[name] ?? 0) + entry.n;
  return changes;
}

function isAmong(
  entry: Entry,
  window: LedgerWindow,
  units: readonly string[] | null,
  topics: ProcedureSet | null,
): boolean {
  const { measure, unit, topic, day } = entry;
  if (day > window.to || (isFlow(measure) && day < window.from)) return false;
  if (units && !units.includes(unit)) return false;
  if (!topics || topic === null) return topics === null;
  return topics.of.includes(topic) || (topics.but !== null && !topics.but.includes(topic));
}

const same = (a: Figure, b: Figure) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
