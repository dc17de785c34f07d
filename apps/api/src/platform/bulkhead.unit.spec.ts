import { expect, it } from '@jest/globals';
import { Bulkhead } from '#platform/bulkhead.js';

type Admission = Awaited<ReturnType<Bulkhead['enter']>>;
const limits = { running: 2, waiting: 2, perClient: 3 };
const release = (admission: Admission) => admission.admitted && admission.release();
/** Whether a promise has resolved by now. */
const settled = async (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise((done) => setImmediate(() => done(false)))]);

it('admits as many as may run; the next wait and come in their order', async () => {
  const bulkhead = new Bulkhead(limits);
  const [a, b] = [await bulkhead.enter('a'), await bulkhead.enter('b')];
  const [c, d] = [bulkhead.enter('c'), bulkhead.enter('d')];
  expect([a.admitted, b.admitted, await settled(c), await settled(d)]).toEqual([true, true, false, false]);
  expect(bulkhead.state()).toEqual({ running: 2, waiting: 2 });
  release(a);
  expect([(await c).admitted, await settled(d)]).toEqual([true, false]);
  release(b);
  expect((await d).admitted).toBe(true);
  expect(bulkhead.state()).toEqual({ running: 2, waiting: 0 });
});

it('refuses at once when as many wait as may', async () => {
  const bulkhead = new Bulkhead(limits);
  for (const client of ['a', 'b', 'c', 'd']) void bulkhead.enter(client);
  expect(await bulkhead.enter('e')).toEqual({ admitted: false, why: 'full' });
});

it('refuses one client before it takes every place, and counts what it has given back', async () => {
  const bulkhead = new Bulkhead({ ...limits, running: 9 });
  const all = await Promise.all(['a', 'a', 'a'].map((client) => bulkhead.enter(client)));
  expect(await bulkhead.enter('a')).toEqual({ admitted: false, why: 'client' });
  expect((await bulkhead.enter('b')).admitted).toBe(true);
  release(all[0] as Admission);
  expect((await bulkhead.enter('a')).admitted).toBe(true);
});

it('counts a second release of the same place as none', async () => {
  const bulkhead = new Bulkhead(limits);
  const first = await bulkhead.enter('a');
  await bulkhead.enter('b');
  release(first);
  release(first);
  expect(bulkhead.state()).toEqual({ running: 1, waiting: 0 });
});

it('forgets whoever goes away while it waits, but not whoever has been admitted', async () => {
  const bulkhead = new Bulkhead(limits);
  const first = await bulkhead.enter('a');
  await bulkhead.enter('b');
  const [leaves, stays] = [new AbortController(), new AbortController()];
  const [c, d] = [bulkhead.enter('c', leaves.signal), bulkhead.enter('d', stays.signal)];
  leaves.abort();
  expect((await c).admitted).toBe(false);
  expect(bulkhead.state()).toEqual({ running: 2, waiting: 1 });
  release(first);
  expect((await d).admitted).toBe(true);
  stays.abort();
  expect(bulkhead.state()).toEqual({ running: 2, waiting: 0 });
});

it('counts whoever was admitted until it is done, also where it went away meanwhile', async () => {
  const bulkhead = new Bulkhead({ running: 1, waiting: 2, perClient: 1 });
  const first = await bulkhead.enter('a');
  const leaves = new AbortController();
  const second = bulkhead.enter('b', leaves.signal);
  release(first);
  expect((await second).admitted).toBe(true);
  leaves.abort();
  expect(await bulkhead.enter('b')).toEqual({ admitted: false, why: 'client' });
});

it('counts nobody who went away while it waited among the places of its client', async () => {
  const bulkhead = new Bulkhead({ running: 1, waiting: 2, perClient: 1 });
  await bulkhead.enter('a');
  const leaves = new AbortController();
  const gone = bulkhead.enter('b', leaves.signal);
  leaves.abort();
  expect(await gone).toEqual({ admitted: false, why: 'client' });
  expect(await settled(bulkhead.enter('b'))).toBe(false);
});
