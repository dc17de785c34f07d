import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { rollUp } from '#ledger/figures.js';
import { noSums, type WindowSums } from '#ledger/sums.sql.js';
import { RolledSums } from '#alarms/rolled-sums.js';

const catalogue = smallCatalogue();
const units = [...catalogue.units.keys(), 'unknown'];
const measures = ['dossier.open', 'dossier.overdue', 'complaint.open'];
const sums = (n: number): WindowSums => ({ day: n % 3, month: n % 5, year: n % 7, all: n });
/** Cells of one look: what a unit counts of a measure. */
const look = fc.array(
  fc.tuple(fc.constantFrom(...units), fc.constantFrom(...measures), fc.integer({ min: 0, max: 9 })),
);

function byUnitOf(cells: readonly (readonly [string, string, number])[]) {
  const found = new Map<string, Map<string, WindowSums>>();
  for (const [unit, measure, n] of cells) {
    const of = found.get(unit) ?? new Map<string, WindowSums>();
    found.set(unit, of.set(measure, sums(n)));
  }
  return found;
}

describe('sums rolled up and kept up', () => {
  it('are after every look what a roll-up from nothing is, and name every total that changed', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 8 }), (looks) => {
        const rolled = new RolledSums(catalogue);
        let before = rollUp(new Map(), catalogue);
        for (const cells of looks) {
          const byUnit = byUnitOf(cells);
          const changed = rolled.take(byUnit);
          const now = rollUp(byUnit, catalogue);
          for (const unit of units)
            for (const measure of measures) {
              const [was, is] = [before, now].map((of) => of.get(unit)?.get(measure) ?? noSums);
              expect(rolled.totalOf(unit).get(measure) ?? noSums).toEqual(is);
              const differs = JSON.stringify(was) !== JSON.stringify(is);
              if (differs) expect(changed.get(measure)?.has(unit)).toBe(true);
            }
          before = now;
        }
      }),
    );
  });

  it('say nothing of a look at what did not change', () => {
    const rolled = new RolledSums(catalogue);
    const cells = byUnitOf([[units[1] as string, 'dossier.open', 4]]);
    expect([...(rolled.take(cells).get('dossier.open') ?? [])].sort()).toEqual(
      [catalogue.province.rootUnit, units[1] as string].sort(),
    );
    expect(rolled.take(cells).size).toBe(0);
  });
});
