import { describe, expect, it } from '@jest/globals';
import type { Spell } from '#roster/duty.js';
import { aSlot } from '#roster/roster.spec-support.js';
import type { Contact } from '#alarms/contacts.js';
import { recipientsOf } from '#alarms/recipients.js';

const on = (duty: Spell['slot']['duty'], unit: string, person: string | null): Spell => ({
  ...{ slot: aSlot({ duty, unit }), day: '2026-01-05', start: 0, end: 1, person, because: 'pattern', exception: null },
});
const contacts: Contact[] = [
  { role: 'unit-head', mail: 'role@x.example' },
  { role: 'operator', mail: 'operators@x.example' },
  { role: 'unit-head', person: 'An', mail: 'an@x.example' },
  { role: 'shift-lead', person: 'Chi', mail: 'chi@x.example' },
  { role: 'operator', person: 'Dũng', mail: 'dung@x.example' },
];
const to = (onNow: Spell[], step = 0) => {
  const { contacts: found, onDuty } = recipientsOf({ step, to: 'unit-head', unit: 'U', root: 'P' }, contacts, onNow);
  return [
    found.map((one) => ('mail' in one ? one.mail.split('@')[0] : '')).join(),
    onDuty && `${onDuty.duty} ${onDuty.unit}`,
  ];
};

describe('the first step of an escalation', () => {
  it('goes to whoever of the role is on at the unit, before all others', () => {
    expect(to([on('shift-lead', 'P', 'Chi'), on('unit-head', 'U', 'An')])).toEqual(['an', 'unit-head U']);
    expect(to([on('shift-lead', 'P', 'Chi'), on('unit-head', 'P', 'An')])).toEqual(['an', 'unit-head P']);
  });
  it('else to who leads the shift, else to who is on it', () => {
    expect(to([on('unit-head', 'another', 'An'), on('operator', 'P', 'Dũng'), on('shift-lead', 'P', 'Chi')])).toEqual([
      ...['chi', 'shift-lead P'],
    ]);
    expect(to([on('operator', 'P', 'Dũng'), on('shift-lead', 'P', null)])).toEqual(['dung', 'operator P']);
    expect(to([on('operator', 'U', 'Dũng')])).toEqual(['role', null]);
  });
  it('goes to the contacts of the role without a roster, or where nobody on duty can be reached', () => {
    expect(to([])).toEqual(['role', null]);
    expect(to([on('unit-head', 'U', 'Không có liên hệ')])).toEqual(['role', null]);
  });
});

describe('a later step', () => {
  it('goes to the contacts of the role, and to no person who may be off', () => {
    expect(to([on('unit-head', 'U', 'An')], 1)).toEqual(['role', null]);
  });
});
