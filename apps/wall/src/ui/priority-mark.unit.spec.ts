import { expect, it } from '@jest/globals';
import { priorityMark } from '#ui/priority-mark';

it.each([
  ['high', 'breach'],
  ['medium', 'attention'],
  ['low', 'attention'],
  [null, 'unknown'],
] as const)('an alarm of class %s is marked as %s', (worst, mark) => expect(priorityMark(worst)).toBe(mark));
