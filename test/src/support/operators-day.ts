import { setTimeout as pause } from 'node:timers/promises';
import type { AcknowledgedTogether, AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import type { DrillRun } from '@ioc/shared/answers/drills';
import type { Roster } from '@ioc/shared/answers/roster';
import type { Handover, Handovers } from '@ioc/shared/answers/shift';
import { type Person, said } from '@ioc/test/support/people';
import { random } from '@ioc/test/support/random';

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

/** Who plays: an operator, who comes after, and the lead of the shift. */
export interface Cast {
  readonly an: Person;
  readonly binh: Person;
  readonly lead: Person;
}
type Order = { readonly action: string } & Readonly<Record<string, unknown>>;

/** A day of an operator at a program that runs: every order goes through its door, and is counted by what it was. */
export class OperatorsDay {
  readonly done = new Map<string, number>();
  private readonly dice = random(15);

  constructor(private readonly cast: Cast) {}

  get count(): number {
    return [...this.done.values()].reduce((sum, n) => sum + n, 0);
  }

  /** What stands, read page by page as the desk reads it. */
  async open(limit = 7): Promise<AlarmItem[]> {
    const rows: AlarmItem[] = [];
    for (let after = ''; ;) {
      const page = await this.cast.an.get<AlarmList>(`/api/v1/alarms?limit=${limit}${after}`);
      rows.push(...page.rows);
      if (page.next === null) return rows;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }

  async begin(drill: string): Promise<DrillRun> {
    await this.keepRoster();
    await this.write('Nhận ca, các nguồn bình thường');
    return this.post<DrillRun>(this.cast.lead, 'drill', '/drills', { drill });
  }

  endDrill = ({ id }: DrillRun) => this.post(this.cast.lead, 'drill', `/drills/${id}/end`, {});

  /** One thing done with each alarm that waits for somebody, one with an alarm that somebody has, and two lines in the log. */
  async round(): Promise<void> {
    const rows = await this.open();
    const fresh = rows.filter(({ state }) => state === 'new');
    if (fresh.length > 4) await this.together(fresh.slice(0, 3));
    for (const alarm of fresh.slice(fresh.length > 4 ? 3 : 0)) await this.act(alarm, this.answer());
    await this.leaveNothing();
    const kept = rows.filter(({ state }) => state === 'acknowledged' || state === 'in-progress' || state === 'shelved');
    if (kept.length > 0) await this.act(this.dice.pick(kept), this.dice.pick(this.later));
    const about = rows[0];
    if (about) await this.write('Đã gọi đầu mối', { kind: 'alarm', id: about.id });
    await this.write('Hồ sơ quá hạn tăng', { kind: 'figure', id: 'overdue' });
  }

  /** What is well again is closed, what nobody can judge is given to somebody, what came meanwhile is taken. */
  async leaveNothing(): Promise<void> {
    for (const alarm of await this.open()) {
      if (alarm.state === 'returned') await this.act(alarm, { action: 'close', note: 'đã hết' });
      if (alarm.state === 'new') await this.act(alarm, { action: 'take' });
      if (alarm.state === 'unknown' && !alarm.assignee && !alarm.handledBy)
        await this.act(alarm, { action: 'assign', assignee: 'binh', note: 'chờ nguồn gửi lại' });
    }
  }

  /**
   * The shift is given over and confirmed, with the desk's own list before and after. An alarm that comes in between belongs to
   * both shifts: it is then given over again.
   */
  async handOver(): Promise<{ handover: Handover; listed: AlarmItem[] }> {
    const { an, binh } = this.cast;
    for (let tries = 0; tries < 10; tries += 1, await pause(1000)) {
      await this.leaveNothing();
      const before = await this.open();
      const given = await this.post<Handover>(an, 'give', '/shift/handovers', { note: 'hết ca' });
      const listed = await this.open();
      if (stateOf(before) !== stateOf(listed) || listed.some(({ state }) => state === 'new')) continue;
      const own = await an.ask('POST', `/api/v1/shift/handovers/${given.id}/confirmation`, {});
      if (own.status !== 409) throw new Error(`Who gave it over confirmed it: ${own.status}`);
      await this.post(binh, 'take over', `/shift/handovers/${given.id}/confirmation`, {});
      const { rows } = await binh.get<Handovers>('/api/v1/shift/handovers');
      return { handover: rows.find(({ id }) => id === given.id) as Handover, listed };
    }
    throw new Error('The desk never stood still for as long as a handover takes');
  }

  private readonly later: readonly Order[] = [
    { action: 'note', note: 'đơn vị đang xử lý', nextCheck: inHours(1) },
    { action: 'assign', assignee: 'binh' },
    { action: 'take', promise: 'đơn vị hẹn xong trước 16 giờ', promiseAt: inHours(4) },
    { action: 'release' },
    { action: 'unshelve' },
  ];

  private answer(): Order {
    if (this.dice.chance(0.15)) return { action: 'shelve', note: 'bảo trì theo kế hoạch', until: inHours(2) };
    if (this.dice.chance(0.1)) return { action: 'out-of-service', note: 'đơn vị đang sáp nhập' };
    if (this.dice.chance(0.5)) return { action: 'acknowledge', note: 'đã xem' };
    return { action: 'take', promise: 'đơn vị hẹn trả hôm nay', promiseAt: inHours(3) };
  }

  /** The evaluator works too: an alarm that changed since it was read, or does not allow this, stays as it is. */
  private async act({ id, version, actions }: AlarmItem, order: Order): Promise<void> {
    if (!(actions as readonly string[]).includes(order.action)) return;
    const answer = await this.cast.an.ask('POST', `/api/v1/alarms/${id}/actions`, { ...order, version });
    if (answer.status === 409) return;
    await said(answer);
    this.add(order.action);
  }

  private async together(rows: readonly AlarmItem[]): Promise<void> {
    const alarms = rows.map(({ id, version }) => ({ id, version }));
    const stale = { id: rows[0]?.id, version: (rows[0]?.version ?? 0) + 40 };
    const order = { alarms: [...alarms, stale], reason: 'cùng một nguyên nhân' };
    const answer = await this.post<AcknowledgedTogether>(this.cast.an, 'together', '/alarm-acknowledgements', order);
    if (answer.refused.length === 0) throw new Error('A version that nobody has seen was acknowledged');
  }

  private async keepRoster(): Promise<void> {
    const { lead } = this.cast;
    const version = async () => (await lead.get<Roster>('/api/v1/roster')).version;
    const slot = { unit: 'H50', duty: 'operator', from: '00:00', to: '00:00', person: 'an', deputy: 'binh' };
    const made = await this.post<{ id: string }>(lead, 'roster', '/roster/slots', {
      ...slot,
      version: await version(),
    });
    const { from } = await lead.get<Roster>('/api/v1/roster');
    const swap = { slot: made.id, day: from, kind: 'swap', person: 'binh', note: 'đổi ca' };
    await this.post(lead, 'roster', '/roster/exceptions', { ...swap, version: await version() });
  }

  private write = (text: string, about?: { kind: string; id: string }) =>
    this.post(this.cast.an, 'entry', '/shift/entries', { text, about });

  private async post<Answer>(by: Person, what: string, path: string, body: object): Promise<Answer> {
    const answer = await said<Answer>(await by.ask('POST', `/api/v1${path}`, body));
    this.add(what);
    return answer;
  }

  private add(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }
}

const stateOf = (rows: readonly AlarmItem[]) =>
  JSON.stringify(rows.map(({ id, state, assignee, promise }) => [id, state, assignee, promise]).sort());
