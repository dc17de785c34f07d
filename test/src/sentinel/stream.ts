import { hourMs } from '@ioc/api/calendar/local-day';
import type { WorkCalendar } from '@ioc/api/calendar/work-calendar';
import type { LogBatch, LogRecord } from '@ioc/api/event-log/event-log';
import type { Fault } from '@ioc/test/sentinel/faults';
import { hourOf, senders } from '@ioc/test/sentinel/senders';
import { random } from '@ioc/test/support/random';

/** Something that a source sends: when it happened, when it is in the log, and when it is read. */
interface Sent {
  readonly source: string;
  readonly isHeartbeat: boolean;
  readonly at: number;
  readonly appendedAt: number;
  readonly readAt: number;
}

/** All that is sent from one instant to another, in order of being read. */
export function allSent(
  seed: number,
  calendar: WorkCalendar,
  from: number,
  to: number,
  faults: readonly Fault[],
): Sent[] {
  const found: Sent[] = [];
  for (const [index, sender] of senders.entries()) {
    const dice = random(seed * 100 + index);
    const mine = faults.filter(({ source }) => source === null || source === sender.code);
    for (let start = from; start < to; start += hourMs) {
      const { events, heartbeats } = hourOf(sender, calendar, start, dice.next);
      const all = [...events.map((at) => [at, false] as const), ...heartbeats.map((at) => [at, true] as const)];
      for (const [at, isHeartbeat] of all) {
        const sent = delivered(sender.code, at, isHeartbeat, mine, dice.between(500, 20_000));
        if (sent) found.push(sent);
      }
    }
  }
  return found.sort((a, b) => a.readAt - b.readAt || a.appendedAt - b.appendedAt);
}

/** What a fault makes of it. What was held up comes when the fault is over; a heartbeat of the time is gone. */
function delivered(
  source: string,
  at: number,
  isHeartbeat: boolean,
  faults: readonly Fault[],
  delay: number,
): Sent | null {
  const fault = faults.find((one) => at >= one.from && at < one.to);
  const usual = { source, isHeartbeat, at, appendedAt: at + delay, readAt: at + delay };
  if (!fault) return usual;
  if (fault.kind === 'no-events') return isHeartbeat ? usual : null;
  if (fault.kind === 'lag') return { ...usual, readAt: fault.to + delay };
  return isHeartbeat ? null : { ...usual, appendedAt: fault.to + delay, readAt: fault.to + delay };
}

/** Puts what is read together into batches of the log; offsets go on from call to call. `filing`: where dossiers are filed. */
export function batches(filing: { readonly procedure: string; readonly unit: string }) {
  const next = new Map<string, bigint>();
  let number = 0;
  const record = (sent: Sent, offset: bigint): LogRecord => {
    const subject = sent.isHeartbeat ? sent.source : `T-${String((number += 1)).padStart(7, '0')}`;
    const event = {
      ...{ specversion: '1.0', id: `${sent.source}-${offset}`, source: sent.source, subject },
      type: sent.isHeartbeat ? 'vn.ioc.source.heartbeat.v1' : 'vn.ioc.dossier.received.v1',
      time: new Date(sent.at).toISOString(),
      data: sent.isHeartbeat ? {} : { ...filing, channel: 'direct' },
    };
    const value = Buffer.from(JSON.stringify(event));
    return { offset, key: subject, headers: {}, value, appendedAt: sent.appendedAt };
  };
  return (sent: readonly Sent[]): LogBatch[] =>
    [true, false].flatMap((isHeartbeat): LogBatch[] => {
      const some = sent.filter((one) => one.isHeartbeat === isHeartbeat);
      const topic = isHeartbeat ? 'source.events' : 'dossier.events';
      const from = next.get(topic) ?? 0n;
      const end = from + BigInt(some.length);
      next.set(topic, end);
      const records = some.map((one, index) => record(one, from + BigInt(index)));
      return some.length === 0 ? [] : [{ topic, partition: 0, from, next: end, end, records }];
    });
}
