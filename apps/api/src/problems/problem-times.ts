import type { PathProblem } from '@ioc/shared/alarms/path-problems';
import type { HealthProblem } from '@ioc/shared/answers/health';

/** A problem as its owner knows it; when it began is added here unless the owner knows better. */
export interface Found extends Omit<HealthProblem, 'code' | 'since' | 'topic'> {
  readonly code: PathProblem;
  readonly topic?: string | null;
  readonly since?: string | null;
}

/** Remembers since when each problem lasts. Two with one code and topic are one problem, whatever its words say. */
export class ProblemTimes {
  private known = new Map<string, string>();

  /** The problems of this moment, each with its beginning. `now`: milliseconds since 1970. */
  of(found: readonly Found[], now: number): HealthProblem[] {
    const before = this.known;
    this.known = new Map();
    const problems: HealthProblem[] = [];
    for (const { topic = null, since, ...problem } of found) {
      const key = problemKey(problem.code, topic);
      if (this.known.has(key)) continue;
      const began = since ?? before.get(key) ?? new Date(now).toISOString();
      this.known.set(key, began);
      problems.push({ ...problem, topic, since: began });
    }
    return problems;
  }
}

export const problemKey = (code: string, topic: string | null): string => `${code} ${topic ?? ''}`;
