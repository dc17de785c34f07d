import { describe, expect, it } from '@jest/globals';
import { parseSnapshot, wasSeen } from '#storage/visible.js';

describe('a snapshot of PostgreSQL', () => {
  it('saw what had ended before it, and nothing that ran or came later', () => {
    const snapshot = parseSnapshot('10:20:12,15');
    const seen = [9n, 10n, 12n, 13n, 15n, 19n, 20n, 21n].filter((xid) => wasSeen(xid, snapshot));
    expect(seen).toEqual([9n, 10n, 13n, 19n]);
    expect(wasSeen(9n, parseSnapshot('10:10:'))).toBe(true);
    expect(wasSeen(10n, parseSnapshot('10:10:'))).toBe(false);
  });

  it.each(['', '10:20', '10:20:x', 'a10:20:', '10:20:1 '])('is not read from %p', (text) => {
    expect(() => parseSnapshot(text)).toThrow(RangeError);
  });
});
