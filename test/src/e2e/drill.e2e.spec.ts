import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import type { DrillReport, DrillRun, Drills } from '@ioc/shared/answers/drills';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@ioc/test/support/browser';
import { heldBack, journalOf } from '@ioc/test/support/held-back';
import { type Person, said } from '@ioc/test/support/people';
import { personWith } from '@ioc/test/support/signed-in';
import { type SimulatedProvince, simulatedProvince } from '@ioc/test/support/simulated-province';
import { until } from '@ioc/test/support/until';

const drills = `
- code: short
  name: Hồ sơ dồn về một phường
  nameEn: A backlog lands on one ward
  minutes: 20
  injects:
    - atMinute: 0
      name: Ba mươi hồ sơ quá hạn
      nameEn: Thirty overdue dossiers
      do: { overdue: dossier, unit: "19360", cases: 30 }
      expect: { rule: overdue-unit, withinMinutes: 10, answeredWithinMinutes: 15 }
- code: hush
  name: Một cửa ngừng gửi
  nameEn: The one-stop system stops sending
  minutes: 10
  injects:
    - atMinute: 0
      name: Một cửa im lặng
      nameEn: It is silent
      do: { silence: mot-cua, minutes: 8 }
`;

let province: SimulatedProvince;
let browser: Browser;
let url: string;
let lead: Person;
beforeAll(async () => {
  province = await simulatedProvince({ drills, historyScale: '0.005', rate: '2' });
  ({ url } = province);
  lead = await personWith(url, province.base.db, ['shift-lead']);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  expect(await province?.close()).toMatch(/stopped: API/);
}, 60_000);

const get = <T>(path: string): Promise<T> => lead.get<T>(`/api/v1${path}`);
const post = async <T>(path: string, body: object): Promise<T> =>
  said<T>(await lead.ask('POST', `/api/v1${path}`, body));
const ward = async () =>
  (await get<{ rows: AlarmItem[] }>('/alarms?rule=overdue-unit&unit=19360')).rows.find(({ unit }) => unit === '19360');
const overdue = async () => (await get<{ figure: { value: number } }>('/figures/overdue?unit=19360')).figure.value;

it('a drill is staged by the simulator, found by the desk, said on the wall, and leaves nothing behind', async () => {
  const before = await overdue();
  expect(await get<Drills>('/drills')).toMatchObject({ possible: true, running: null });
  const { id } = await post<DrillRun>('/drills', { drill: 'short' });

  const alarm = await until(ward, (seen) => seen?.state === 'new', 120_000);
  if (!alarm) throw new Error('an alarm was expected');
  expect(alarm.drill).toBe(true);
  await post(`/alarms/${alarm.id}/actions`, { action: 'acknowledge', version: alarm.version });
  const { outcomes } = await get<DrillReport>(`/drills/${id}`);
  expect(outcomes?.map(({ expected: one }) => [one?.finding, one?.answering])).toEqual([['in-time', 'in-time']]);

  expect(await until(overdue, (seen) => seen >= before + 30, 60_000)).toBe(before + 30);

  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const [name = '', value = ''] = lead.cookie.split('=');
  await page.context().addCookies([{ name, value, url }]);
  await page.goto(url);
  await page.getByText('DIỄN TẬP').waitFor({ timeout: 60_000 });
  expect(await page.locator('.drill-frame').count()).toBe(1);

  await post(`/drills/${id}/end`, {});
  await page.getByText('DIỄN TẬP').waitFor({ state: 'detached', timeout: 60_000 });
  expect(await until(overdue, (seen) => seen === before, 120_000)).toBe(before);
  const closed = () => get<{ alarm: AlarmItem }>(`/alarms/${alarm.id}`).then((one) => one.alarm.state);
  expect(await until(closed, (state) => state === 'closed', 60_000)).toBe('closed');
}, 480_000);

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

it('a simulator that is killed in the middle of a silence goes on with it, and what it held back comes afterwards', async () => {
  const { program, base } = province;
  const { id } = await post<DrillRun>('/drills', { drill: 'hush' });
  await program.says(/Diễn tập \/ drill: Một cửa ngừng gửi/);
  await pause(5); // the one event that the simulator had taken before it heard of the drill, at about two a second
  const silent = Date.now();
  await pause(6);
  const [simulator] = await program.processesOf('infra/dist/simulator/main.js');
  process.kill(simulator as number, 'SIGKILL');
  await program.says(/ended by itself \(SIGKILL\)[\s\S]*history is in/);
  const back = Date.now();
  await pause(6);
  // Nothing of the source came: neither what it did meanwhile nor a sign of life, before the kill or after.
  expect([...(await journalOf(base, 'mot-cua', silent))]).toEqual([]);
  const [{ beat }] = (await base.db.query(
    `select last_heartbeat_at as beat from source_state where source = 'mot-cua'`,
  )) as [{ beat: Date }];
  expect(beat.getTime()).toBeLessThan(silent);
  const over = Date.now();
  await post(`/drills/${id}/end`, {});
  const held = await heldBack(province, 'mot-cua', silent, over);
  expect(held.some((at) => at.publishAt < back) && held.some((at) => at.publishAt > back)).toBe(true);
  const missing = async () => {
    const came = await journalOf(base, 'mot-cua', silent);
    return held.map(({ id: event }) => event).filter((event) => !came.has(event));
  };
  expect(await until(missing, (left) => left.length === 0, 60_000)).toEqual([]);
}, 180_000);
