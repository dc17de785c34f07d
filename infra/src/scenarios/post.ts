import type { SentEvent } from '#scenarios/stream.js';

const batchSize = 1000;

/**
 * Posts a stream through the event door, in its order, each event with the key of its source. Waits when the door says so.
 * @throws Error with the first refusal: in a scenario every event must be right
 */
export async function postAll(
  url: string,
  keys: ReadonlyMap<string, string>,
  events: Iterable<SentEvent>,
  say: (sent: number) => void = () => undefined,
): Promise<number> {
  let sent = 0;
  let batch: SentEvent[] = [];
  const flush = async () => {
    if (batch.length > 0) await post(url, keys, batch);
    sent += batch.length;
    batch = [];
    say(sent);
  };
  for (const event of events) {
    // A key speaks for one source, so a batch ends where the source changes.
    if (batch.length === batchSize || (batch[0] && batch[0].source !== event.source)) await flush();
    batch.push(event);
  }
  await flush();
  return sent;
}

async function post(url: string, keys: ReadonlyMap<string, string>, batch: readonly SentEvent[]): Promise<void> {
  const source = batch[0]?.source ?? '';
  const headers = {
    authorization: `Bearer ${keys.get(source) ?? ''}`,
    'content-type': 'application/cloudevents-batch+json',
  };
  const body = JSON.stringify(batch);
  for (;;) {
    const response = await fetch(`${url}/api/events`, { method: 'POST', headers, body });
    if (response.status === 200) return;
    const wait = Number(response.headers.get('retry-after') ?? 0);
    if (wait === 0)
      throw new Error(`POST /api/events (${source}): ${response.status} ${(await response.text()).slice(0, 800)}`);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}

/** Groups by source, so that batches are large; the order within a case stays. */
export function bySource(events: Iterable<SentEvent>): SentEvent[] {
  const groups = new Map<string, SentEvent[]>();
  for (const event of events) {
    const group = groups.get(event.source);
    if (group) group.push(event);
    else groups.set(event.source, [event]);
  }
  return [...groups.values()].flat();
}

/** Questions in a row without an answer after which nobody is there any more. */
const mostUnanswered = 20;

/**
 * Waits until everything in the event log has been taken in. A connection that a busy server closed under the question is
 * asked again. @throws Error after `seconds`, or where nobody answers
 */
export async function untilTaken(url: string, seconds = 300): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (let quiet = 0, unanswered = 0; Date.now() < end;) {
    try {
      const health = (await (await fetch(`${url}/health`)).json()) as { log: { alive: boolean; lag: number } };
      quiet = health.log.alive && Number(health.log.lag) === 0 ? quiet + 1 : 0;
      unanswered = 0;
    } catch (error) {
      if (++unanswered === mostUnanswered) throw error;
    }
    // Three times in a row: right after the last batch the lag may not be known yet.
    if (quiet === 3) return;
    await new Promise((done) => setTimeout(done, 150));
  }
  throw new Error(`Nhật ký chưa đọc hết sau ${seconds} giây / the log was not read to its end in ${seconds} s`);
}
