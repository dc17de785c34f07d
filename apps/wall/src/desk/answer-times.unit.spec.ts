import { describe, expect, it } from '@jest/globals';
import { AnswerTimes } from '#desk/answer-times';

describe('the time of a page', () => {
  it('is that of its oldest answer, as long as that stands on it', () => {
    const times = new AnswerTimes();
    const [a, b] = [{}, {}];
    expect(times.oldest()).toBeNull();
    times.set(a, 5);
    times.set(b, 9);
    expect(times.oldest()).toBe(5);
    times.set(a, 12);
    expect(times.oldest()).toBe(9);
    times.set(b, null);
    expect(times.oldest()).toBe(12);
    times.set(a, null);
    expect(times.oldest()).toBeNull();
  });
  it('is told to whoever listens', () => {
    const times = new AnswerTimes();
    let heard = 0;
    const stop = times.subscribe(() => (heard += 1));
    times.set({}, 1);
    stop();
    times.set({}, 2);
    expect(heard).toBe(1);
  });
});
