/** When the answers that stand on the page came; the oldest counts. Times in milliseconds of this tab's clock. */
export class AnswerTimes {
  private readonly times = new Map<object, number>();
  private readonly listeners = new Set<() => void>();

  /** `at` null: the answer has left the page. */
  set(owner: object, at: number | null): void {
    if (at === null) this.times.delete(owner);
    else this.times.set(owner, at);
    for (const listener of this.listeners) listener();
  }

  /** Null: nothing that stands on the page was asked for. */
  readonly oldest = (): number | null => (this.times.size === 0 ? null : Math.min(...this.times.values()));

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

/** Of the one page that a tab shows. */
export const answerTimes = new AnswerTimes();
