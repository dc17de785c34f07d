import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { SubjectAnswer, SubjectList, SubjectSection } from '@ioc/shared/answers/subjects';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import type { Subject } from '#catalogue/subjects.js';
import { Figures } from '#drill-down/figures/figures.js';
import { type SubjectQuestion, observedCode } from '#drill-down/subjects/subject-question.js';
import { headOf } from '#drill-down/subjects/head-of-unit.js';
import { readSeries, type ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import { SubjectSectionReader } from '#drill-down/subjects/subject-section-reader.js';
import { chiefFigures, indicatorsOf, subjectFigure } from '#drill-down/subjects/subject-figures.js';
import type { SubjectQuery } from '#drill-down/subjects/subjects.query.js';
import type { Sight } from '#identity/sight.js';
import { readInputs, sumsOf, totalsOf } from '#ledger/figures.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { trendOf } from '#ledger/trend.js';

/** Puts a subject together: what its parts name is read once, of one unit, up to one day. */
@Injectable()
export class Subjects {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(SubjectSectionReader) private readonly parts: SubjectSectionReader,
    @Inject(LedgerReads) private readonly ledger: LedgerReads = new LedgerReads(db),
  ) {}

  async list(query: SubjectQuery): Promise<SubjectList> {
    const catalogue = this.holder.current;
    const { subjects } = catalogue.books;
    const asked = await this.ask([...new Set(subjects.flatMap(indicatorsOf))], query);
    const rows = await Promise.all(
      subjects.map(async (subject) => {
        const all = indicatorsOf(subject).flatMap((code) => subjectFigure(code, false, asked));
        const judged = (word: string) => all.filter(({ figure }) => figure.judgement === word).length;
        const inState = (...states: string[]) => all.filter(({ figure }) => states.includes(figure.state)).length;
        return {
          ...headOfSubject(subject, catalogue),
          figures: chiefFigures(subject).flatMap((code) => subjectFigure(code, true, asked)),
          ...{ attention: judged('attention'), breach: judged('breach') },
          ...{ unknown: all.filter(({ figure }) => figure.value === null).length, stale: inState('late', 'stale') },
          ...(await this.parts.glance(subject, asked)),
        };
      }),
    );
    return { asOf: asked.setting.today, subjects: rows };
  }

  async one(code: string, query: SubjectQuery, sight: Sight): Promise<SubjectAnswer> {
    const catalogue = this.holder.current;
    const subject = catalogue.books.subjects.find((one) => one.code === code);
    if (!subject) throw new NotFoundException(`Không có chuyên đề ${code} / no such subject`);
    const asked = await this.ask(indicatorsOf(subject), query);
    const { unit, today, from } = asked.setting;
    const parts: SubjectSection[] = await Promise.all(
      subject.parts.map((part) => this.parts.read(part, { query, sight }, asked)),
    );
    return {
      subject: headOfSubject(subject, catalogue),
      ...{ asOf: today, from: from ?? null, parts },
      unit: { code: unit, name: catalogue.units.get(unit)?.name ?? unit },
    };
  }

  /** Reads what the indicators are made of: the counted ones one by one, the observed ones in one statement. */
  private async ask(codes: readonly string[], query: SubjectQuery): Promise<SubjectQuestion> {
    const bare = await this.figures.setting(query);
    const { catalogue } = bare;
    const named = codes.flatMap((code) => catalogue.indicators.get(code) ?? []);
    const indicators = new Map(named.map((one) => [one.code, one]));
    const rules = named.filter((one) => observedCode(one) === null).map((one) => indicatorOn(one, bare.today) ?? one);
    const setting = await this.figures.seeing(rules, bare);
    const observed = named.flatMap((one) => observedCode(one) ?? []);
    const today = localDay(Date.now());
    const past = setting.today < today;
    const [seen, counted, trends] = await Promise.all([
      readSeries(this.db, { indicators: observed, unit: setting.unit, day: setting.today, past }),
      Promise.all(rules.map((one) => this.figures.whole(one, setting))),
      this.trends(catalogue, setting.unit, setting.today),
    ]);
    const bySeries = new Map<string, ObservedSubject[]>();
    for (const one of seen) bySeries.set(one.indicator, [...(bySeries.get(one.indicator) ?? []), one]);
    const now = past ? Date.parse(`${setting.today}T23:59:59.999+07:00`) : Date.now();
    const figures = new Map(counted.map((figure) => [figure.indicator, figure]));
    return { setting, indicators, seen: bySeries, figures, trends, now };
  }

  /** Of the whole province alone: below it no ledger keeps days apart. */
  private async trends(catalogue: Catalogue, unit: string, today: string) {
    if (unit !== catalogue.province.rootUnit) return new Map<string, (number | null)[]>();
    const inputs = await readInputs(this.db, catalogue, today, this.ledger);
    const totalOf = totalsOf(inputs, catalogue);
    return new Map(
      [...catalogue.indicators.values()].map((one) => [
        one.code,
        trendOf(one, sumsOf(one, inputs), totalOf(one, unit), today),
      ]),
    );
  }
}

function headOfSubject({ code, name, nameEn, note, lead }: Subject, { units }: Catalogue) {
  const unit = lead === undefined ? undefined : units.get(lead);
  return {
    ...{ code, name, nameEn, note: note ?? null },
    lead: unit ? { code: unit.code, name: unit.name, head: headOf(unit).head, phone: unit.phone } : null,
  };
}
