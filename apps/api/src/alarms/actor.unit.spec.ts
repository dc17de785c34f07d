import { expect, it } from '@jest/globals';
import type { Role } from '@ioc/shared/answers/accounts';
import { actorOf, offeredTo } from '#alarms/actor.js';

const person = (roles: readonly Role[], session: string | null = 's') => ({
  ...{ id: '7', name: 'an', displayName: 'Nguyễn Văn An', units: [] },
  ...{ roles, session, secondFactor: false },
});

it('acts by the name of the account; where nobody signed in, by the words for that', () => {
  expect(actorOf(person(['shift-lead', 'leader']))).toEqual({ name: 'an', role: 'shift-lead' });
  expect(actorOf(person([], null))).toEqual({ name: 'Nguyễn Văn An', role: 'operator' });
});

it('offers actions to operators and shift leads, and none to whoever looks on', () => {
  const alarm = { id: 'x', actions: ['acknowledge'] };
  const offered = (roles: readonly Role[]) => offeredTo(alarm, person(roles)).actions;
  expect([offered(['operator']), offered(['shift-lead']), offered(['leader', 'operator'])]).toEqual([
    ['acknowledge'],
    ['acknowledge'],
    ['acknowledge'],
  ]);
  expect([offered(['leader']), offered(['department']), offered(['auditor']), offered([])]).toEqual([[], [], [], []]);
});
