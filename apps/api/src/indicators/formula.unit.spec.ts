import { describe, expect, it } from '@jest/globals';
import { type Component, scoreComponent } from '#indicators/formula.js';
import {
  add,
  ceil,
  compareRationals,
  divide,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  toNumber,
} from '#indicators/rational.js';

const component = (over: Partial<Component> = {}): Component => ({
  code: 'X',
  symbol: null,
  name: 'X',
  max: rational(6),
  threshold: rational(1),
  zero: 'zero',
  appliesTo: ['province'],
  countsFirst: false,
  numerator: 'a',
  denominator: 'b',
  times: null,
  movedBy: [],
  source: 's',
  note: null,
  ...over,
});
const score = (
  over: Partial<Component>,
  numerator: number | string,
  denominator: number | string,
  level: 'province' | 'commune' = 'province',
) => {
  const one = component(over);
  return scoreComponent(one, { numerator, denominator }, level, one.max);
};

describe('exact arithmetic', () => {
  it('rounds a half up where doubles round it down', () => {
    expect((1.005).toFixed(2)).toBe('1.00');
    expect(toNumber(roundHalfUp(rational('1.005'), 2))).toBe(1.01);
    expect(toNumber(roundHalfUp(rational('2.675'), 2))).toBe(2.68);
    expect(toNumber(roundHalfUp(rational('-2.675'), 2))).toBe(-2.67);
    expect(toNumber(roundHalfUp(rational('2/3'), 2))).toBe(0.67);
  });
  it('adds tenths to what they are', () => {
    expect(toNumber(add(rational(0.1), rational(0.2)))).toBe(0.3);
    expect(toNumber(subtract(rational(1), rational('4/5')))).toBe(0.2);
    expect(toNumber(multiply(rational('0.5'), rational('1/3')))).toBe(0.166666666667);
    expect(compareRationals(divide(rational(1), rational(-3)), rational('-1/3'))).toBe(0);
    expect([ceil(rational('7/2')), ceil(rational(3)), ceil(rational('-7/2'))]).toEqual([4n, 3n, -3n]);
  });
  it('refuses what is no exact number, and division by zero', () => {
    for (const text of ['1e3', 'x', '', '1,5', '1/0', 'NaN'])
      expect(() => rational(text)).toThrow('not an exact number');
    expect(() => divide(rational(1), rational(0))).toThrow('division by zero');
  });
});

describe('a component', () => {
  it('is linear up to its maximum', () => {
    expect(score({}, 1, 2)).toMatchObject({ score: 3, lost: 3, ratio: 0.5, mark: 'scored' });
    expect(score({}, 3, 2).score).toBe(6);
    expect([score({}, 4, 5), score({}, 5, 5), score({}, 6, 5)].map((one) => one.oneMoreCase)).toEqual([
      1.2,
      null,
      null,
    ]);
  });
  it('is full from its threshold on', () => {
    const threshold = rational('0.90');
    expect(score({ threshold }, 90, 100)).toMatchObject({ score: 6, casesToFull: 0, oneMoreCase: 0 });
    expect(score({ threshold }, 89, 100)).toMatchObject({ score: 5.93, casesToFull: 1, oneMoreCase: 0.066666666667 });
  });
  it('counts without cases by its own rule: 0, the maximum, or unknown', () => {
    expect(score({ zero: 'zero' }, 0, 0)).toMatchObject({ score: 0, lost: 6, mark: 'no-cases', ratio: null });
    expect(score({ zero: 'max' }, 0, 0)).toMatchObject({ score: 6, lost: 0, mark: 'no-cases' });
    expect(score({ zero: 'null' }, 0, 0)).toMatchObject({ score: null, lost: null, mark: 'unknown', denominator: 0 });
  });
  it('tells null, zero, not applicable and only watched apart', () => {
    const one = component();
    expect(scoreComponent(one, null, 'province', one.max)).toMatchObject({ score: null, mark: 'unknown' });
    expect(score({}, 0, 5)).toMatchObject({ score: 0, mark: 'scored', ratio: 0 });
    expect(scoreComponent(one, 'not-applicable', 'province', one.max)).toMatchObject({
      score: 6,
      mark: 'not-applicable',
    });
    expect(score({}, 1, 5, 'commune')).toMatchObject({ score: 6, mark: 'not-applicable', numerator: null });
    expect(score({ countsFirst: true }, 1, 5, 'commune')).toMatchObject({ score: 1.2, mark: 'scored' });
    expect(score({ max: rational(0) }, 378, 485)).toMatchObject({
      score: null,
      mark: 'unscored',
      numerator: 378,
      max: 0,
    });
    const watched = component({ max: rational(0) });
    expect(scoreComponent(watched, 'not-applicable', 'province', watched.max)).toMatchObject({
      ...{ mark: 'unscored', score: null, numerator: null, denominator: null, ratio: null },
    });
  });
  it('says how many more cases make it full, all of them at most, and nothing where even all would not do', () => {
    expect([0, 1, 5].map((n) => score({}, n, 5).casesToFull)).toEqual([5, 4, 0]);
    expect(score({ threshold: rational('0.75') }, 0, 10).casesToFull).toBe(8);
    expect(score({ threshold: rational('0.5') }, 9, 10).casesToFull).toBe(0);
    const moved = (factor: string, numerator: number) => {
      const one = component({ threshold: rational('0.8') });
      return scoreComponent(one, { numerator, denominator: 10 }, 'province', one.max, rational(factor)).casesToFull;
    };
    expect([moved('0.8', 4), moved('0.8', 10)]).toEqual([6, 0]);
    expect([moved('0.79', 4), moved('0.4', 0), moved('0', 4)]).toEqual([null, null, null]);
  });
  it('refuses counts that are none, naming the component', () => {
    expect(() => score({}, -1, 5)).toThrow('X: expected counts from 0, got -1/5');
    expect(() => score({}, 1, -5)).toThrow('X: expected counts from 0, got 1/-5');
    expect(() => score({}, 'nhiều', 5)).toThrow('X: expected counts from 0');
  });
  it('earns exactly what one more case says it will', () => {
    for (let n = 0; n < 7; n++) {
      const [now, next] = [score({ max: rational(7) }, n, 7), score({ max: rational(7) }, n + 1, 7)];
      expect(next.score! - now.score!).toBe(now.oneMoreCase);
    }
  });
});
