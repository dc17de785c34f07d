import type { Logger } from '@nestjs/common';
import type { HealthProblem } from '@ioc/shared/answers/health';
import { problemKey } from '#problems/problem-times.js';

/** Logs a problem once when it begins and once when it is over, however often it is looked at. */
export class ProblemLog {
  private shown = new Map<string, HealthProblem>();

  constructor(private readonly logger: Pick<Logger, 'warn' | 'log'>) {}

  note(problems: readonly HealthProblem[]): void {
    const now = new Map(problems.map((problem) => [problemKey(problem.code, problem.topic), problem]));
    for (const [key, problem] of now) if (!this.shown.has(key)) this.logger.warn(line(problem));
    for (const [key, problem] of this.shown) {
      if (!now.has(key)) this.logger.log(`Đã hết / over: ${line(problem)}`);
    }
    this.shown = now;
  }
}

const line = ({ code, message, messageEn }: HealthProblem) => `${code}: ${message} / ${messageEn}`;
