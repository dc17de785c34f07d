import { describe, expect, it } from '@jest/globals';
import { indicator } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';

const of = (formula: Indicator['formula']) => kindsOf(indicator({ code: 'x', formula }));
const ratio = (one: string, other: string) =>
  of({ kind: 'ratio', numerator: [{ measure: one }], denominator: [{ measure: other }] } as never);

describe('the kinds of cases that a figure counts', () => {
  it('are each named once', () => {
    expect(of({ kind: 'flow', measures: ['dossier.received', 'dossier.resolved'] } as never)).toEqual(['dossier']);
    expect(ratio('dossier.resolved', 'task.done')).toEqual(['dossier', 'task']);
  });

  it('are none where the figure counts nothing, or something else too that is no case', () => {
    expect(of({ kind: 'observed', indicator: 'x' } as never)).toBeNull();
    expect(of({ kind: 'flow', measures: ['nothing.of-it'] } as never)).toBeNull();
    expect(ratio('dossier.resolved', 'nothing.of-it')).toBeNull();
  });
});
