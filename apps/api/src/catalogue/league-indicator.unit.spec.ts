import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '#catalogue/catalogue.js';
import { leagueIndicator } from '#catalogue/league-indicator.js';

const rate = (code: string, kind: string, more: object = {}) =>
  ({
    ...{ code, kinds: [kind] },
    formula: {
      kind: 'ratio',
      numerator: [
        { measure: `${kind}.done`, as: 'flow' },
        { measure: `${kind}.done-late`, as: 'flow', sign: -1 },
      ],
      denominator: [{ measure: `${kind}.done`, as: 'flow' }],
      ...more,
    },
  }) as unknown as Indicator;
const online = {
  ...{ code: 'online', kinds: ['dossier'] },
  formula: { kind: 'ratio', numerator: [{ measure: 'dossier.online', as: 'flow' }], denominator: [] },
} as unknown as Indicator;
const count = {
  code: 'n',
  kinds: ['dossier'],
  formula: { kind: 'flow', measures: ['dossier.received'] },
} as unknown as Indicator;
const chosen = (league: string | undefined, ...all: Indicator[]) =>
  leagueIndicator({ province: { league } as never, indicators: new Map(all.map((one) => [one.code, one])) })?.code ??
  null;

describe('what units are ranked by', () => {
  it.each([
    ['the one that the province names', 'online', [rate('d', 'dossier'), online], 'online'],
    ['nothing where it names one that there is not', 'x', [rate('d', 'dossier')], null],
    [
      'else the first rate of dossiers in time',
      undefined,
      [count, online, rate('t', 'task'), rate('d', 'dossier'), rate('e', 'dossier')],
      'd',
    ],
    ['tasks where there are no dossiers', undefined, [online, rate('t', 'task')], 't'],
    ['not one that is about some dossiers alone', undefined, [rate('d', 'dossier', { only: { field: 'x' } })], null],
    ['nothing without a rate of what was done in time', undefined, [count, online], null],
  ] as const)('is %s', (_, league, all, code) => expect(chosen(league, ...all)).toBe(code));
});
