import type { SampleStore } from '#alarms/change-cells.js';
import type { Sample } from '#alarms/judge.js';
import { type HourSample, sampleKey } from '#alarms/samples.sql.js';

/** Samples of full hours that a trial keeps for itself; the first of an hour stays, as in the table. */
export class RememberedSamples implements SampleStore {
  private readonly held = new Map<string, Sample>();

  keep(samples: readonly HourSample[]): Promise<void> {
    for (const { figure, unit, hour, value, denominator } of samples) {
      const key = sampleKey(figure, unit, hour);
      if (!this.held.has(key)) this.held.set(key, { value, denominator });
    }
    return Promise.resolve();
  }

  read(): Promise<ReadonlyMap<string, Sample>> {
    return Promise.resolve(this.held);
  }
}
