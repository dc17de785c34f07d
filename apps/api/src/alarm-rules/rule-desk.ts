import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { priorityOf } from '@ioc/shared/alarms/priority';
import type { AlarmRules, AlarmRuleSaved, AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { type AlarmRule, mostRules } from '#catalogue/alarm-rules.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Actor } from '#identity/actor.js';
import { readSavedRules, rulesTogether } from '#alarms/saved-rules.sql.js';
import { problemsOfRule } from '#alarm-rules/check-rule.js';
import type { RuleOrder, WithdrawRuleOrder } from '#alarm-rules/orders.js';
import { whyNot } from '#alarm-rules/why-not.js';
import { appendRule, readRuleUse } from '#alarm-rules/rules.sql.js';

/** The rules in force, and those that are written on the page. */
@Injectable()
export class RuleDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async rules(mayChange: boolean): Promise<AlarmRules> {
    const { current } = this.catalogue;
    const saved = await readSavedRules(this.db);
    const use = await readRuleUse(this.db);
    const written = new Map(saved.map((one) => [one.rule.code, one]));
    const inCatalogue = new Set(current.books.alarms.map(({ code }) => code));
    const rows = rulesTogether(current.books.alarms, saved).map((rule) => {
      const by = inCatalogue.has(rule.code) ? undefined : written.get(rule.code);
      const { lastRaisedAt = null, raised = 0, standing = 0 } = use.get(rule.code) ?? {};
      return {
        rule: wordsOf(rule),
        priority: priorityOf(rule.consequence, rule.actWithinMinutes),
        from: by ? ('page' as const) : ('catalogue' as const),
        ...{ author: by?.author ?? null, at: by?.at.toISOString() ?? null },
        ...{ lastRaisedAt, raised, standing, notTried: whyNot(rule, current) },
      };
    });
    return { mayChange, rows };
  }

  async inForce(): Promise<AlarmRule[]> {
    return rulesTogether(this.catalogue.current.books.alarms, await readSavedRules(this.db));
  }

  /** A rule that is in force. @throws NotFoundException */
  async one(code: string): Promise<AlarmRule> {
    const rule = (await this.inForce()).find((one) => one.code === code);
    if (!rule) throw new NotFoundException('Không có quy tắc này / no such rule');
    return rule;
  }

  /** The rule as it would be saved. @throws BadRequestException by the checks of the catalogue */
  async checked(order: RuleOrder): Promise<AlarmRule> {
    const { current } = this.catalogue;
    if (current.books.alarms.some(({ code }) => code === order.code))
      throw badRule('code', 'mã chưa có trong alarms.yaml', 'a code that alarms.yaml does not have');
    const rule = { ...order, version: order.version + 1 };
    const [problem] = problemsOfRule(rule, await this.inForce(), current);
    if (problem) throw badRule(problem.field, problem.vi, problem.en);
    return rule;
  }

  async save(order: RuleOrder, actor: Actor): Promise<AlarmRuleSaved> {
    const rule = await this.checked(order);
    const saved = await readSavedRules(this.db);
    const isNew = saved.every((one) => one.rule.code !== rule.code);
    if (isNew && saved.length + this.catalogue.current.books.alarms.length >= mostRules)
      throw new ConflictException({
        code: 'rules-full',
        message: `Đã có ${mostRules} quy tắc, bỏ bớt quy tắc cũ / there are ${mostRules} rules; withdraw old ones`,
      });
    if (!(await appendRule(this.db, rule, 'saved', actor))) throw changed();
    return { code: rule.code, version: rule.version, yaml: stringify([wordsOf(rule)]) };
  }

  /** No longer in force; what stands by it is judged by it until it has gone. */
  async withdraw({ code, version }: WithdrawRuleOrder, actor: Actor): Promise<AlarmRuleSaved> {
    const found = (await readSavedRules(this.db)).find(({ rule }) => rule.code === code);
    if (!found) throw new NotFoundException('Không có quy tắc này trên trang / no such rule on the page');
    const rule = { ...found.rule, version: version + 1 };
    if (found.rule.version !== version || !(await appendRule(this.db, rule, 'withdrawn', actor))) throw changed();
    return { code, version: rule.version, yaml: stringify([wordsOf(found.rule)]) };
  }
}

/** A rule without the fields that it does not have. */
export const wordsOf = (rule: AlarmRule): AlarmRuleWords => JSON.parse(JSON.stringify(rule)) as AlarmRuleWords;

const badRule = (field: string, vi: string, en: string) =>
  new BadRequestException({
    code: 'bad-rule',
    field,
    message: `${field}: cần ${vi} / expected ${en}`,
    see: 'docs/operations/alarms.md',
  });
const changed = () =>
  new ConflictException({
    code: 'rule-changed',
    message: 'Quy tắc vừa được người khác đổi, mở lại để xem / somebody else changed this rule; open it again',
  });
