import { expect, it } from '@jest/globals';
import { spanOf } from '#alarms/span-of';

it.each([
  [0, 'minutes', 0],
  [4.5, 'minutes', 4.5],
  [119.9, 'minutes', 119.9],
  [120, 'inHours', 2],
  [200, 'inHours', 3.3],
  [2879, 'inHours', 48],
  [2880, 'inDays', 2],
  [9000, 'inDays', 6.3],
])('%d minutes are said in %s: %d', (minutes, unit, n) => expect(spanOf(minutes)).toEqual({ unit, n }));
