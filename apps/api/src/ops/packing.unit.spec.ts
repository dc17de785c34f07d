import { expect, it } from '@jest/globals';
import { packingOf } from '#ops/packing.js';

it.each([
  [['br', 'gzip'], ['.br', '.gz'], 'br'],
  [['gzip'], ['.br', '.gz'], 'gzip'],
  [['br', 'gzip'], ['.gz'], 'gzip'],
  [['br'], ['.gz'], null],
  [[], ['.br', '.gz'], null],
  [['br', 'gzip'], [], null],
])('who takes %j of a file that lies there as %j is given %s', (takes, there, given) => {
  const packing = packingOf(
    (encoding) => takes.includes(encoding),
    (ending) => there.includes(ending),
  );
  expect(packing?.encoding ?? null).toBe(given);
});
