import type { LogBatch } from '#event-log/event-log.js';

/** Append-to-commit times of the last minute, at most 4.096 of them: the newest push out the oldest. */
export class Latency {
  private readonly samples: { at: number; ms: number }[] = [];

  note(batches: readonly LogBatch[], now: number): void {
    for (const { records } of batches) {
      // First, middle and last of a batch show its spread without costing a sample per record.
      const picked = new Set([records[0], records[records.length >> 1], records.at(-1)]);
      for (const record of picked) if (record) this.samples.push({ at: now, ms: Math.max(0, now - record.appendedAt) });
    }
    this.samples.splice(0, Math.max(0, this.samples.length - 4096));
  }

  /** Milliseconds; null without events in the last minute. */
  lastMinute(now: number): { p50: number | null; p99: number | null } {
    const recent = this.samples.filter(({ at }) => at > now - 60_000).map(({ ms }) => ms);
    recent.sort((a, b) => a - b);
    const at = (share: number) => recent[Math.min(recent.length - 1, Math.floor(recent.length * share))] ?? null;
    return { p50: at(0.5), p99: at(0.99) };
  }
}
