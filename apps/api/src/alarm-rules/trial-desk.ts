import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { AlarmTrial, AlarmTrials } from '@ioc/shared/answers/alarm-rules';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Actor } from '#identity/actor.js';
import type { TrialOrder } from '#alarm-rules/orders.js';
import { whyNot } from '#alarm-rules/why-not.js';
import { RuleDesk, wordsOf } from '#alarm-rules/rule-desk.js';
import { TrialRunner } from '#alarm-rules/trial-runner.js';
import { addTrial, endTrial, mostRunning, newestTrials, readTrial, type TrialRow } from '#alarm-rules/trials.sql.js';

/** Rules tried on history before they go live. */
@Injectable()
export class TrialDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
    @Inject(RuleDesk) private readonly rules: RuleDesk,
    @Inject(TrialRunner) private readonly runner: TrialRunner,
  ) {}

  async ask({ code, rule: typed, from, to }: TrialOrder, actor: Actor): Promise<{ id: string }> {
    const rule = typed ? await this.rules.checked(typed) : await this.rules.one(code as string);
    const not = whyNot(rule, this.catalogue.current);
    if (not) throw new BadRequestException({ code: 'rule-not-tried', message: `on: ${not.vi} / ${not.en}` });
    if (to > localDay(Date.now()))
      throw new BadRequestException({
        code: 'bad-query',
        message: 'to: cần một ngày đã tới / expected a day that has come',
      });
    const id = await addTrial(this.db, rule, { from, to }, actor.name);
    if (id === null)
      throw new ConflictException({
        code: 'trials-full',
        message: `Đang thử ${mostRunning} quy tắc, chờ hoặc hủy bớt / ${mostRunning} rules are being tried; wait, or cancel one`,
      });
    this.runner.start(id, { rule, rules: await this.rules.inForce(), catalogue: this.catalogue.current }, { from, to });
    return { id };
  }

  async newest(): Promise<AlarmTrials> {
    return { rows: (await newestTrials(this.db)).map((row) => headOf(row)) };
  }

  async one(id: string): Promise<AlarmTrial> {
    const row = await readTrial(this.db, id);
    if (!row) throw new NotFoundException('Không có lần thử này / no such trial');
    return { ...headOf(row), result: row.result && this.resultOf(row.rule, row.result) };
  }

  async cancel(id: string): Promise<AlarmTrial> {
    await endTrial(this.db, id, { state: 'cancelled' });
    return this.one(id);
  }

  private resultOf(rule: AlarmRule, { hits, ...counts }: NonNullable<TrialRow['result']>): AlarmTrial['result'] {
    const { units, province } = this.catalogue.current;
    const page = (cause: string, unit: string, at: number) => {
      if (!('figure' in rule.on || 'judged' in rule.on)) return null;
      const of = unit === province.rootUnit ? '' : `/units/${encodeURIComponent(unit)}`;
      return `/figures/${encodeURIComponent(cause)}${of}?to=${localDay(at)}`;
    };
    return {
      ...counts,
      hits: hits.map(({ unit, cause, at, until, value, isNight: night, detail = null }) => ({
        ...{
          unit,
          unitName: units.get(unit)?.name ?? unit,
          cause,
          value,
          night,
          figure: page(cause, unit, at),
          detail,
        },
        ...{ at: new Date(at).toISOString(), until: until === null ? null : new Date(until).toISOString() },
      })),
    };
  }
}

const headOf = ({ id, asked_by: askedBy, asked_at, rule, from, to, state, progress, error: why }: TrialRow) => ({
  ...{ id, askedBy, askedAt: asked_at.toISOString(), rule: wordsOf(rule), from, to, state, progress, why },
});
