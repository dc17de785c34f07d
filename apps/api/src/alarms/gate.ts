import type { CatchUp, HealthProblem } from '@ioc/shared/answers/health';
import type { PauseReason } from '@ioc/shared/answers/shift';

interface Path {
  readonly problems: readonly Pick<HealthProblem, 'stale'>[];
  readonly catchUp: CatchUp | null;
}

/** Null: what is seen is of now, and counts. Problems of the path itself are judged all the same. Pure. */
export function pauseReason({ problems, catchUp }: Path, clockJumped: boolean): PauseReason | null {
  if (clockJumped) return 'clock';
  if (catchUp !== null) return 'catching-up';
  return problems.some(({ stale }) => stale) ? 'path' : null;
}

/** More than this between two clocks, and one of them was set. */
const jumpMs = 10_000;
/** So long after a jump nothing counts. */
const settleMs = 15_000;

/** Compares the clock of the day with one that nobody sets. */
export class JumpWatch {
  private last: { readonly wall: number; readonly steady: number } | null = null;
  private until = -Infinity;

  /** True for a time after the clock was set forward or back. Both in milliseconds. */
  jumped(wall: number, steady: number): boolean {
    const drift = this.last ? Math.abs(wall - this.last.wall - (steady - this.last.steady)) : 0;
    this.last = { wall, steady };
    if (drift > jumpMs) this.until = steady + settleMs;
    return steady < this.until;
  }
}
