import type { SourceRow } from '@ioc/shared/live/tables';
import { addDays, dayNumber, localDay, msAt } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { realSources } from '#catalogue/sandbox.js';
import type { GrowingSums } from '#ledger/add-deltas.js';
import { alwaysLive } from '#ledger/always-live.js';
import type { Queryable } from '#ledger/queryable.js';
import { ChangeCells } from '#alarms/change-cells.js';
import { FigureCells, unitsOf } from '#alarms/figure-cells.js';
import { isOfficeTime } from '#alarms/schedule.js';
import { EventTimeSums } from '#alarm-rules/event-time-sums.js';
import type { Pace } from '#alarm-rules/pace.js';
import { RememberedSamples } from '#alarm-rules/remembered-samples.js';
import type { Trial } from '#alarm-rules/trial.js';

/** What is played, and from when to when; milliseconds since 1970. */
export interface Played {
  readonly rule: AlarmRule;
  readonly catalogue: Catalogue;
  readonly start: number;
  readonly end: number;
}
/** Live, a look is at most a second after a change; here changes of five minutes are looked at together. */
const stepMs = 5 * 60_000;

/** Plays a figure through every five minutes of a time. */
export async function playFigure(db: Queryable, indicator: Indicator, of: Played, trial: Trial, pace: Pace) {
  const { catalogue, rule, start, end } = of;
  const sums = await EventTimeSums.read(db, indicator, catalogue, start, pace);
  const days = dayNumber(localDay(end - 1)) - dayNumber(localDay(start)) + 1;
  const player = new DayPlayer(of, sums, trial, pace);
  for (let n = 0; n < days; n++) {
    const day = addDays(localDay(start), n);
    pace.progress = { doing: 'playing', day, share: 0.5 + n / days / 2 };
    await player.play(day, await sums.open(day), unitsOf(rule, catalogue, day));
  }
}

class DayPlayer {
  private readonly figures = new FigureCells();
  private readonly changing = new ChangeCells();
  private readonly samples = new RememberedSamples();
  private readonly sources: readonly SourceRow[];
  private isOffice = false;

  constructor(
    private readonly of: Played,
    private readonly sums: EventTimeSums,
    private readonly trial: Trial,
    private readonly pace: Pace,
  ) {
    // History has no silence of sources.
    this.sources = alwaysLive(realSources(of.catalogue.sources).values());
  }

  async play(day: string, sums: GrowingSums, units: readonly string[]): Promise<void> {
    const { end, catalogue, rule } = this.of;
    const opens = msAt(dayNumber(day), 0);
    const closes = Math.min(msAt(dayNumber(day) + 1, 0), end);
    const rules = [{ rule, units }];
    const inputs = { sums, only: new Map(), observations: [] };
    const seen = { inputs, catalogue, today: day, sources: this.sources };
    for (let now = opens; now < closes; now += stepMs) {
      const isChanged = [this.sums.advance(now), this.officeTurns(now), now === opens].includes(true);
      const cells = isChanged ? this.figures.changed(rules, seen) : [];
      cells.push(...(await this.changing.due(this.samples, rules, seen, now)));
      this.trial.look(cells, now, catalogue.calendar);
      await this.pace.step();
    }
  }

  /** When offices open, what stands is judged though nothing changed. */
  private officeTurns(now: number): boolean {
    const is = isOfficeTime(this.of.catalogue.calendar, now);
    if (is === this.isOffice) return false;
    this.isOffice = is;
    this.figures.forget();
    return true;
  }
}
