import { expect, it } from '@jest/globals';
import type { Role } from '@ioc/shared/answers/accounts';
import { offeredTo } from '#alarms/offered-actions.js';

const person = (roles: readonly Role[]) => ({
  ...{ id: '7', name: 'an', displayName: 'Nguyễn Văn An', units: [] },
  ...{ roles, session: 's', secondFactor: false },
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
