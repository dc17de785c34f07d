import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Roster, RosterHistory, RosterSpell } from '@ioc/shared/answers/roster';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Actor } from '#identity/actor.js';
import { addDays, dayNumber, localDay, msAt } from '#calendar/local-day.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { type Spell, spellsAt, spellsBetween } from '#roster/duty.js';
import { readRoster, rosterVersion } from '#roster/roster.sql.js';
import { addException, addSlot, readRosterHistory, type RosterOutcome, withdraw } from '#shift/roster-changes.sql.js';
import type {
  ExceptionOrder,
  RosterHistoryQuery,
  RosterQuery,
  SlotOrder,
  WithdrawalOrder,
} from '#shift/roster-orders.js';
import { inTransaction } from '#storage/in-transaction.js';

/** The roster as the shift sees and writes it. */
@Injectable()
export class RosterDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async roster({ from, days }: RosterQuery, mayChange: boolean, now = Date.now()): Promise<Roster> {
    const { calendar } = this.catalogue.current;
    const today = localDay(now);
    const first = from ?? today;
    const to = addDays(first, days - 1);
    // Before it is read: what comes in between is then refused, never overlooked.
    const version = await rosterVersion(this.db);
    const roster = await readRoster(this.db, addDays(first < today ? first : today, -1));
    const spells = spellsBetween(roster, calendar, msAt(dayNumber(first), 0), msAt(dayNumber(to) + 1, 0));
    return {
      ...{ from: first, to, version, mayChange, slots: [...roster.slots] },
      now: spellsAt(roster, calendar, now).map((one) => this.spell(one)),
      spells: spells.filter(({ day }) => day >= first).map((one) => this.spell(one)),
    };
  }

  history(query: RosterHistoryQuery): Promise<RosterHistory> {
    return readRosterHistory(this.db, query);
  }

  addSlot(order: SlotOrder, actor: Actor) {
    if (!this.catalogue.current.units.has(order.unit))
      throw new BadRequestException({
        code: 'unknown-unit',
        message: `unit: cần mã một đơn vị trong danh mục / expected the code of a unit of the catalogue`,
      });
    const whole = { ...order, since: order.since ?? localDay(Date.now()) };
    return this.change((runner, now) => addSlot(runner, whole, actor, now));
  }

  addException(order: ExceptionOrder, actor: Actor) {
    return this.change((runner, now) => addException(runner, order, actor, now));
  }

  withdraw(order: WithdrawalOrder, actor: Actor) {
    return this.change((runner, now) => withdraw(runner, order, actor, now));
  }

  private async change(work: (runner: QueryRunner, now: Date) => Promise<RosterOutcome>) {
    const outcome = await inTransaction(this.db, (runner) => work(runner, new Date()));
    if (outcome.kind === 'done') return { id: outcome.id, version: outcome.id };
    throw refusal(outcome);
  }

  private spell({ slot, day, start, end, person, because, exception }: Spell): RosterSpell {
    const { duty, unit } = slot;
    return {
      ...{ slot: slot.id, day, duty, unit, unitName: this.catalogue.current.units.get(unit)?.name ?? unit },
      ...{ start: new Date(start).toISOString(), end: new Date(end).toISOString(), person, because, exception },
    };
  }
}

function refusal(outcome: Exclude<RosterOutcome, { kind: 'done' }>) {
  if (outcome.kind === 'missing')
    return new NotFoundException('Ca hoặc thay đổi này không còn hiệu lực / no such slot or change is in force');
  if (outcome.kind === 'full')
    return new ConflictException({
      code: 'roster-full',
      message: 'Lịch trực đã có quá nhiều ca, bỏ bớt ca cũ / the roster has too many slots; withdraw old ones',
    });
  const at = outcome.at.toISOString();
  return new ConflictException({
    code: 'roster-changed',
    message: `${outcome.by} vừa đổi ca này lúc ${at} / ${outcome.by} changed this slot at ${at}`,
  });
}
