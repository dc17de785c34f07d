import { describe, expect, it } from '@jest/globals';
import { measures } from '@ioc/shared/measures/measures';
import type { Condition } from '@ioc/shared/measures/condition';
import { entriesOf } from '#measures/entries.js';
import { stays } from '#measures/stays.js';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;
const given = (values: Record<string, unknown>) => ({
  code: 'C',
  value: (field: string) => (values[field] ?? null) as never,
});
const keys = { unit: 'U', topic: 'T', channel: 'online', stays: null };
const held = stays([
  { at: `${at(2)}T08:00:00+07:00`, unit: '-' },
  { at: `${at(4)}T08:00:00+07:00`, unit: 'A' },
  { at: `${at(6)}T08:00:00+07:00`, unit: 'B' },
]);
const complaint = (values: object, name: string) =>
  entriesOf('complaint')(given({ kind: 'field-report', submitted_day: at(2), ...values }), { ...keys, stays: held })
    .filter(({ measure }) => measure === `complaint.${name}`)
    .map(({ unit, day, n }) => [unit, day, n]);

describe('what a case adds to the ledger', () => {
  it('is nothing before it has begun', () => {
    expect(entriesOf('dossier')(given({ finished_day: at(4) }), keys)).toEqual([]);
  });

  it('stands under its unit, topic and channel, where flows lie and where stocks begin and end', () => {
    const entries = entriesOf('dossier')(given({ received_day: at(2), finished_day: at(4), outcome: 'stopped' }), keys);
    expect(entries.map(({ measure, day, n }) => [measure, day, n])).toEqual([
      ['dossier.received', at(2), 1],
      ['dossier.resolved', at(4), 1],
      ['dossier.stopped', at(4), 1],
      ['dossier.open', at(2), 1],
      ['dossier.open', at(4), -1],
    ]);
    expect(entries[0]).toMatchObject({ unit: 'U', topic: 'T', channel: 'online' });
  });

  it('has no entry of a measure that is another one’s of a channel', () => {
    const entries = entriesOf('dossier')(given({ received_day: at(2), channel: 'post' }), keys);
    expect(entries.map(({ measure }) => measure)).toEqual(['dossier.received', 'dossier.open']);
  });

  it('is counted under whoever had the case, a stock with each in turn', () => {
    expect(complaint({}, 'open')).toEqual([
      ['-', at(2), 1],
      ['-', at(4), -1],
      ['A', at(4), 1],
      ['A', at(6), -1],
      ['B', at(6), 1],
    ]);
    expect(complaint({ outcome: 'answered', finished_day: at(5) }, 'answered')).toEqual([['A', at(5), 1]]);
    expect(complaint({ outcome: 'answered', finished_day: at(5) }, 'open')).toEqual([
      ['-', at(2), 1],
      ['-', at(4), -1],
      ['A', at(4), 1],
      ['A', at(5), -1],
    ]);
  });

  it('is counted under nobody at the intake desk, or under the unit in a field', () => {
    expect(complaint({ intake_day: at(5) }, 'taken-up')).toEqual([['-', at(5), 1]]);
    expect(complaint({ intake_waiting: [[at(2), at(5)]] }, 'intake-waiting')).toEqual([
      ['-', at(2), 1],
      ['-', at(5), -1],
    ]);
    expect(complaint({ sent_back_day: at(5), sent_back_unit: 'A' }, 'sent-back')).toEqual([['A', at(5), 1]]);
    expect(complaint({ sent_back_day: at(5) }, 'sent-back')).toEqual([['-', at(5), 1]]);
  });

  it('asks nothing that an entry cannot know: no window, no other case', () => {
    const unknowable = ['by-end', 'after-end', 'at-end', 'procedure', 'named-by-another'];
    const ops = (of: Condition): string[] => ('of' in of ? [of.of].flat().flatMap(ops) : [of.op]);
    for (const { where } of Object.values(measures))
      expect(where.flatMap(ops).filter((op) => unknowable.includes(op))).toEqual([]);
  });

  it('is counted in the ledger as flow or stock, and never as both', () => {
    for (const { counts } of Object.values(measures)) expect('flow' in counts || 'stock' in counts).toBe(true);
  });
});
