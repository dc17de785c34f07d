import type { Observation } from '#ledger/observations.sql.js';
import type { ChangedUnits } from '#alarms/rolled-sums.js';

/** Which units' observations are others than at the last look, by the code that they are observed under. */
export class ChangedObservations {
  private before = new Map<string, string>();

  take(observations: readonly Observation[]): ChangedUnits {
    const changed = new Map<string, Set<string>>();
    const now = new Map<string, string>();
    for (const { indicator, unit, ...said } of observations) {
      const key = `${indicator}\n${unit}`;
      now.set(key, JSON.stringify(said));
      if (now.get(key) !== this.before.get(key)) note(changed, key);
    }
    for (const key of this.before.keys()) if (!now.has(key)) note(changed, key);
    this.before = now;
    return changed;
  }
}

function note(changed: Map<string, Set<string>>, key: string): void {
  const [indicator, unit] = key.split('\n') as [string, string];
  const units = changed.get(indicator) ?? new Set<string>();
  changed.set(indicator, units.add(unit));
}
