import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OperatorsDay } from '@ioc/test/support/operators-day';
import { personWith } from '@ioc/test/support/signed-in';
import { type SimulatedProvince, simulatedProvince } from '@ioc/test/support/simulated-province';

/** What happens to the province in the day: backlogs, a source that falls silent, records that nobody understands. */
const drills = `
- code: day
  name: Một ngày trực
  nameEn: A day on duty
  minutes: 30
  injects:
    - { atMinute: 0, name: Hồ sơ dồn, nameEn: A backlog, do: { overdue: dossier, unit: "19360", cases: 60 } }
    - { atMinute: 0, name: Bản ghi sai, nameEn: Broken records, do: { broken: 40 } }
    - { atMinute: 1, name: Phản ánh cũ, nameEn: Old complaints, do: { overdue: complaint, unit: "19429", cases: 12 } }
    - { atMinute: 2, name: Một cửa im lặng, nameEn: It is silent, do: { silence: mot-cua, minutes: 2 } }
    - { atMinute: 3, name: Hồ sơ dồn, nameEn: A backlog, do: { overdue: dossier, unit: "19429", cases: 40 } }
`;
const minutes = 60_000;

let province: SimulatedProvince;
beforeAll(async () => {
  province = await simulatedProvince({ drills, historyScale: '0.02', rate: '3' });
}, 10 * minutes);
afterAll(async () => void (await province?.close()), minutes);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

it(
  'of an operator at the simulated province leaves nothing unowned, and its handover lists exactly what is open',
  async () => {
    const { url, base } = province;
    const [an, binh, lead] = await Promise.all([
      personWith(url, base.db, ['operator']),
      personWith(url, base.db, ['operator']),
      personWith(url, base.db, ['shift-lead']),
    ]);
    const day = new OperatorsDay({ an, binh, lead });
    const drill = await day.begin('day');
    const end = Date.now() + 5 * minutes;
    while (Date.now() < end || day.count < 40) {
      await day.round();
      await pause(15_000);
    }
    await day.endDrill(drill);
    await pause(30_000);
    await day.round();
    const { handover, listed } = await day.handOver();
    console.log(`${day.count} things done: ${JSON.stringify(Object.fromEntries(day.done))}; ${listed.length} open`);

    // Another reading of the same instant: what the histories of all alarms say of it.
    const then: { id: string; state: string }[] = await base.db.query(
      `select distinct on (h.alarm) h.alarm as id, h.to_state as state from alarm_history h
       where h.at <= $1 order by h.alarm, h.id desc`,
      [handover.at],
    );
    const stood = then.filter(({ state }) => state !== 'closed');
    const { open, promises } = handover.facts;
    expect(inOrder(listed.map(({ id, state }) => ({ id, state })))).toEqual(inOrder(stood));
    const of = ({ id, state, assignee, handledBy, promise, promiseAt }: (typeof open.rows)[number]) => ({
      ...{ id, state, assignee, handledBy, promise, promiseAt },
    });
    expect(inOrder(open.rows.map(of))).toEqual(inOrder(listed.map(of)));
    expect(promises.map(({ id }) => id).sort()).toEqual(
      listed.flatMap(({ id, promiseAt }) => (promiseAt ? [id] : [])).sort(),
    );
    const aside = ['shelved', 'out-of-service', 'suppressed'];
    const unowned = listed.filter((one) => !aside.includes(one.state) && !one.assignee && !one.handledBy);
    expect([open.total, open.unowned, unowned]).toEqual([listed.length, 0, []]);
    expect(handover.takenBy).not.toBeNull();
    expect(handover.takenBy).not.toBe(handover.givenBy);
  },
  20 * minutes,
);
