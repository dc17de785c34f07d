import { expect, it } from '@jest/globals';
import { SingleFlight } from '#platform/single-flight.js';

it('asks once while the same question is under way, and again after it', async () => {
  const flights = new SingleFlight<number>();
  let asked = 0;
  const ask = (key: string) => flights.ask(key, () => new Promise((done) => setImmediate(() => done(++asked))));
  const [first, second, other] = [ask('a'), ask('a'), ask('b')];
  expect([first.joined, second.joined, other.joined]).toEqual([false, true, false]);
  expect(await Promise.all([first.answer, second.answer, other.answer])).toEqual([1, 1, 2]);
  expect(await ask('a').answer).toBe(3);
});

it('gives an error to all who asked, and keeps none', async () => {
  const flights = new SingleFlight<number>();
  const fails = () => flights.ask('a', () => Promise.reject(new Error('away')));
  const both = [fails(), fails()].map(({ answer }) => answer.catch(({ message }: Error) => message));
  expect(await Promise.all(both)).toEqual(['away', 'away']);
  expect(await flights.ask('a', () => Promise.resolve(1)).answer).toBe(1);
});
