import { expect, it } from '@jest/globals';
import type { Role } from '@ioc/shared/answers/accounts';
import { actorOf } from '#identity/actor.js';

const person = (roles: readonly Role[], session: string | null = 's') => ({
  ...{ id: '7', name: 'an', displayName: 'Nguyễn Văn An', units: [] },
  ...{ roles, session, secondFactor: false },
});

it('acts by the name of the account; where nobody signed in, by the words for that', () => {
  expect(actorOf(person(['shift-lead', 'leader']))).toEqual({ name: 'an', role: 'shift-lead' });
  expect(actorOf(person([], null))).toEqual({ name: 'Nguyễn Văn An', role: 'operator' });
});
