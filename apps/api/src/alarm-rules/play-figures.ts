import type { SourceRow } from '@ioc/shared/live/tables';
import { addDays, dayNumber, localDay, msAt } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { realSources } from '#catalogue/sandbox.js';
import { alwaysLive } from '#ledger/always-live.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Cell } from '#alarms/cell.js';
import { ChangeCells } from '#alarms/change-cells.js';
import { FigureCells, unitsOf } from '#alarms/figure-cells.js';
import type { FiguresNow } from '#alarms/figure-judge.js';
import { JudgedCells } from '#alarms/judged-cells.js';
import { isOfficeTime } from '#alarms/schedule.js';
import { EventTimeInputs } from '#alarm-rules/event-time-inputs.js';
import type { Pace } from '#alarm-rules/pace.js';
import type { Played } from '#alarm-rules/played.js';
import { RememberedSamples } from '#alarm-rules/remembered-samples.js';
import type { Trial } from '#alarm-rules/trial.js';

const minuteMs = 60_000;
/** Live, a look is at most a second after a change; here changes of five minutes are looked at together. */
const stepMs = 5 * minuteMs;
/** All judged figures are worked out at once: a quarter of an hour. */
const stepOfAllMs = 15 * minuteMs;

/** Plays figures, or whatever the catalogue judges of them, through a time. */
export async function playFigures(
  db: Queryable,
  indicators: readonly Indicator[],
  of: Played,
  trial: Trial,
  pace: Pace,
): Promise<void> {
  const { catalogue, start, end } = of;
  const inputs = await EventTimeInputs.read(db, indicators, catalogue, start, pace);
  const days = dayNumber(localDay(end - 1)) - dayNumber(localDay(start)) + 1;
  const player = new DayPlayer(of, inputs, trial, pace);
  for (let n = 0; n < days; n++) {
    const day = addDays(localDay(start), n);
    pace.progress = { doing: 'playing', day, share: 0.5 + n / days / 2 };
    await inputs.open(day);
    await player.play(day);
  }
}

class DayPlayer {
  private readonly figures = new FigureCells();
  private readonly changing = new ChangeCells();
  private readonly judged = new JudgedCells();
  private readonly samples = new RememberedSamples();
  private readonly sources: readonly SourceRow[];
  private isOffice = false;

  constructor(
    private readonly of: Played,
    private readonly inputs: EventTimeInputs,
    private readonly trial: Trial,
    private readonly pace: Pace,
  ) {
    // A figure is tried as if its sources were heard.
    this.sources = alwaysLive(realSources(of.catalogue.sources).values());
  }

  async play(day: string): Promise<void> {
    const { end, catalogue, rule } = this.of;
    const opens = msAt(dayNumber(day), 0);
    const closes = Math.min(msAt(dayNumber(day) + 1, 0), end);
    const rules = [{ rule, units: unitsOf(rule, catalogue, day) }];
    for (let now = opens; now < closes; now += 'judged' in rule.on ? stepOfAllMs : stepMs) {
      const isChanged = [this.inputs.advance(now), this.officeTurns(now), now === opens].includes(true);
      const seen = { inputs: this.inputs.inputs, catalogue, today: day, sources: this.sources };
      const cells = isChanged ? [...this.figures.changed(rules, seen), ...this.ofAll(seen)] : [];
      cells.push(...(await this.changing.due(this.samples, rules, seen, now)));
      this.trial.look(cells, now, catalogue.calendar);
      await this.pace.step();
    }
  }

  /** What the catalogue judges and no other rule watches. */
  private ofAll(seen: FiguresNow): Cell[] {
    const { rule, rules } = this.of;
    return this.judged.read(
      [rule],
      seen,
      [...rules.filter(({ code }) => code !== rule.code), rule],
      this.trial.found('judged'),
    );
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
