import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareSequences, plainSequence, type PlainSequence, Sequence } from '@ioc/shared/events/sequence';

describe('a sequence', () => {
  it.each<[number | string, PlainSequence]>([
    [7, 7],
    ['007', 7],
    ['0', 0],
    ['000', 0],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['000123456789012345678901234567890', '123456789012345678901234567890'],
    ['A-7', 'A-7'],
    ['-7', '-7'],
    ['1.5', '1.5'],
    ['٣', '٣'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(plainSequence(sent)).toBe(kept);
  });

  it('orders none, then integers of any size, then other text', () => {
    const inOrder = [
      undefined,
      0,
      9,
      10,
      9007199254740991,
      '9007199254740992',
      '10000000000000000000000',
      '-1',
      '1a',
      'A',
      'a',
    ];
    const shuffled = [...inOrder].reverse();
    expect(shuffled.filter((one) => one !== undefined).sort(compareSequences)).toEqual(inOrder.slice(1));
    expect(Math.sign(compareSequences(undefined, 0))).toBe(-1);
    expect(Math.sign(compareSequences('a', undefined))).toBe(1);
    expect(compareSequences(undefined, undefined)).toBe(0);
  });

  it('is one total order, whatever the mixture', () => {
    const any = fc
      .oneof(
        fc.nat(30),
        fc.bigInt(0n, 10n ** 30n).map(String),
        fc.stringMatching(/^[0-9a]{1,4}$/),
        fc.string({ minLength: 1 }),
      )
      .map(plainSequence);
    fc.assert(
      fc.property(fc.option(any, { nil: undefined }), fc.option(any, { nil: undefined }), any, (a, b, c) => {
        const sign = (x: PlainSequence | undefined, y: PlainSequence | undefined) => Math.sign(compareSequences(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (sign(a, b) === 0) expect(a).toBe(b);
      }),
    );
  });

  it('agrees with BigInt on digits of any length', () => {
    const number = fc.tuple(fc.nat(3), fc.bigInt(0n, 10n ** 40n));
    fc.assert(
      fc.property(number, number, ([zerosA, a], [zerosB, b]) => {
        const [left, right] = [`${'0'.repeat(zerosA)}${a}`, `${'0'.repeat(zerosB)}${b}`].map(plainSequence);
        expect(Math.sign(compareSequences(left, right))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('may be a number that is exact, or text', () => {
    const taken = (value: unknown) => Sequence.safeParse(value).success;
    expect([0, '0'.repeat(4096), 'x'].map(taken)).toEqual([true, true, true]);
    expect([-1, 1.5, 2 ** 53, '', '0'.repeat(4097), true, null].map(taken)).toEqual(Array(7).fill(false));
  });
});
