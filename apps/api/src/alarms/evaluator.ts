import type { PauseReason } from '@ioc/shared/answers/shift';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { HealthProblem } from '@ioc/shared/answers/health';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Evaluation, LookOutcome } from '#alarms/evaluation.js';
import { Courier } from '#alarms/courier.js';
import { escalateDue } from '#alarms/escalate.sql.js';
import { transactionOn } from '#storage/in-transaction.js';
import { CurrentCells, type Seen } from '#alarms/current-cells.js';
import { RuleWatch } from '#alarms/rule-watch.js';
import { RosterWatch } from '#alarms/roster-watch.js';
import { type DutyRoster, spellsAt } from '#roster/duty.js';
import { Leader } from '#alarms/leader.js';
import { loadEvaluation } from '#alarms/load-evaluation.sql.js';
import { type FoundChange, recordChanges, recordWaits } from '#alarms/record-changes.sql.js';
import { recordHindsight } from '#alarms/hindsight.sql.js';
import { HindsightWatch } from '#alarms/hindsight-watch.js';
import { recordHold } from '#alarms/record-hold.sql.js';

/** One look. `seen`: null before the first reading. `held`: why figures and sources do not count now. */
export interface Look {
  readonly now: number;
  readonly seen: Seen | null;
  readonly problems: readonly HealthProblem[];
  readonly held: PauseReason | null;
}

/** Judges what changed, and stores what follows from it; in the one process that leads. */
@Injectable()
export class AlarmEvaluator {
  private readonly log = new Logger('Alarms');
  private readonly leader: Leader;
  private readonly cells = new CurrentCells();
  private readonly rosters = new RosterWatch();
  private readonly rules = new RuleWatch();
  private readonly hindsight = new HindsightWatch();
  private evaluation: Evaluation | null = null;
  private hold: { readonly since: number; readonly why: PauseReason } | null = null;

  constructor(
    @Inject(DataSource) db: DataSource,
    @Inject(Courier) private readonly courier: Pick<Courier, 'contacts'>,
  ) {
    this.leader = new Leader(db);
  }

  get leads(): boolean {
    return this.evaluation !== null;
  }

  /** @throws when the database fails; the lead is then given up, and won again by whoever comes first. */
  async look(look: Look): Promise<void> {
    try {
      const held = await this.leader.hold();
      if (!held) return;
      if (held.fresh) await this.begin(held.runner);
      await this.judge(held.runner, look);
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  async leave(): Promise<void> {
    this.evaluation = null;
    this.cells.forget();
    this.hindsight.forget();
    await this.leader.leave();
  }

  private async begin(runner: QueryRunner): Promise<void> {
    this.evaluation = await loadEvaluation(runner);
    this.cells.forget();
    this.log.log(`Đánh giá cảnh báo tại tiến trình này / Alarms are judged by this process`);
  }

  private async judge(runner: QueryRunner, { now, seen, problems, held }: Look): Promise<void> {
    const evaluation = this.evaluation as Evaluation;
    if (held) this.hold ??= { since: now, why: held };
    const open = held === null && seen !== null;
    const ended = open ? this.hold : null;
    if (ended) await recordWaits(runner, evaluation.resume(ended.since, now));
    const roster = open ? await this.rosters.read(runner, now) : nobody;
    const rules = seen ? await this.rules.read(runner, seen.catalogue) : [];
    const cells = seen
      ? [
          ...this.cells.path(evaluation, rules, problems, seen),
          ...(open ? await this.cells.all(runner, evaluation, rules, seen, roster, now) : []),
        ]
      : [];
    const outcome = evaluation.look(cells, now, open, seen?.catalogue.calendar);
    const { expired, escalates } = open ? await readDue(runner, new Date(now)) : nothingDue;
    await this.store(runner, outcome, expired, seen, now);
    if (open && (escalates || outcome.changes.length > 0)) {
      const onNow = spellsAt(roster, seen.catalogue.calendar, now);
      const reached = { contacts: this.courier.contacts, onNow };
      await transactionOn(runner, () => escalateDue(runner, new Date(now), seen.catalogue, reached));
    }
    if (open) await recordHindsight(runner, await this.hindsight.next(runner, seen, now), new Date(now));
    if (!ended) return;
    this.hold = null;
    await recordHold(runner, { ...ended, until: now, changes: outcome.changes, waiting: raising(outcome) });
  }

  private async store(
    runner: QueryRunner,
    outcome: LookOutcome,
    expired: readonly string[],
    seen: Seen | null,
    now: number,
  ) {
    const evaluation = this.evaluation as Evaluation;
    const found: FoundChange[] = outcome.changes.map(({ cell, verdict: action }) => ({ id: cell.id, action, cell }));
    found.push(...expired.map((id) => ({ id, action: 'expire' as const, cell: null })));
    if (found.length > 0 || outcome.pending.size > 0)
      await transactionOn(runner, async () => {
        await recordChanges(runner, found, new Date(now));
        await recordWaits(runner, outcome.pending);
      });
    evaluation.keep(outcome);
    if (seen && outcome.changes.length > 0) await this.suppress(runner, seen, now);
  }

  private async suppress(runner: QueryRunner, { catalogue }: Seen, now: number): Promise<void> {
    const evaluation = this.evaluation as Evaluation;
    const { hide, show } = evaluation.suppressions(catalogue.province.rootUnit);
    const found = (action: 'suppress' | 'unsuppress') => (one: { id: string }) => ({ id: one.id, action, cell: null });
    await transactionOn(runner, () =>
      recordChanges(runner, [...hide.map(found('suppress')), ...show.map(found('unsuppress'))], new Date(now)),
    );
    evaluation.suppress(
      hide.map(({ id }) => id),
      true,
    );
    evaluation.suppress(
      show.map(({ id }) => id),
      false,
    );
  }
}

/** Conditions that a look found and that have to last. */
const raising = ({ pending }: LookOutcome): number =>
  [...pending.values()].filter((wait) => wait?.to === 'active').length;

/** Nothing comes back from its shelf or goes on to the next person while what is seen may not be of now. */
const nothingDue = { expired: [], escalates: false };

/** While nothing is judged nobody is asked who is on. */
const nobody: DutyRoster = { slots: [], exceptions: [] };

/** Shelves that are over, and whether a step of an escalation is due: one question a look, as most have neither. */
async function readDue(runner: QueryRunner, now: Date): Promise<{ expired: readonly string[]; escalates: boolean }> {
  const [row] = (await runner.query(
    `select array(select id from alarm where state = 'shelved' and shelved_until <= $1
         order by shelved_until limit 1000) as expired,
       exists (select from alarm where state = 'new' and escalate_at <= $1) as escalates`,
    [now],
  )) as [{ expired: string[]; escalates: boolean }];
  return row;
}
