import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { open, type Open, received, today } from '#drill-down/structure/asked-province.spec.js';

/** A few dossiers of every unit, some of which were resolved. */
function history({ current }: CatalogueHolder): SentEvent[] {
  const dice = random(7);
  const procedure = [...current.procedures.keys()][0] as string;
  return [...current.units.keys()].flatMap((unit) =>
    Array.from({ length: dice.between(0, 3) }, (_, i) => {
      const event = received(`${unit}/${i}`, unit, `2021-0${dice.between(1, 6)}-10`, procedure);
      const time = '2021-07-01T10:00:00+07:00';
      const resolved = { ...event, id: `${event.id}-r`, type: 'vn.ioc.dossier.resolved.v1', time, data: {} };
      return dice.chance(0.6) ? [event, resolved] : [event];
    }).flat(),
  );
}

describe.each(['dien-bien-2020', 'bac-lieu-2022', 'dak-lak-so-tttt-2023', 'lai-chau-2015'])(
  'the history %s',
  (folder) => {
    let sut: Open;
    beforeAll(async () => {
      sut = await open(folder, history);
    }, 120_000);
    afterAll(() => sut.base.close());

    it('is the same province by its own structure and by that of today, at every level', async () => {
      const counting = [...sut.holder.current.indicators.values()].filter(
        ({ kinds, formula }) =>
          kinds.includes('dossier') && formula.kind !== 'procedures' && formula.kind !== 'observed',
      );
      expect(counting.length).toBeGreaterThan(0);
      let whole = 0;
      for (const { code } of counting.slice(0, 4)) {
        const window = { from: '2021-01-01', to: '2021-12-31' };
        const { total } = (await sut.ask(code, { view: 'then', ...window })).reconciliation ?? {};
        for (const level of [undefined, 'commune', 'department', 'district', 'province'] as const) {
          const { reconciliation } = await today(sut, code, { ...window, ...(level && { level }) });
          expect([code, level, reconciliation?.balanced, reconciliation?.total]).toEqual([code, level, true, total]);
          whole += reconciliation?.whole.numerator ?? 0;
        }
      }
      expect(whole).toBeGreaterThan(0);
    });
  },
);
