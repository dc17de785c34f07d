import * as z from 'zod';
import type { Delivery } from '#simulator/travel/cloud-event.js';
import { pauseBefore, type Publisher, type Sent, wait } from '#simulator/travel/publisher.js';

const Answer = z.object({
  results: z.array(z.object({ status: z.enum(['accepted', 'refused']), reason: z.string().optional() })),
});
const none: Sent = { accepted: 0, refused: new Map() };

export interface HttpOptions {
  /** e.g. http://127.0.0.1:3000 */
  readonly url: string;
  /** Source → its key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly say: (line: string) => void;
}

/** Publishes CloudEvents batches to `POST /api/events`, each source under its own key. */
export function httpPublisher({ url, keys, say }: HttpOptions): Publisher {
  const door = new URL('/api/events', url);
  const post = async (source: string, events: readonly Delivery[], signal: AbortSignal): Promise<Sent> => {
    const key = keys.get(source);
    if (key === undefined) throw new Error(`Thiếu khóa của nguồn / no key for source ${source}: --key ioc_${source}_…`);
    const body = JSON.stringify(events.map(({ event }) => event));
    for (let attempt = 0; !signal.aborted; attempt++) {
      const answer = await send(door, key, body, signal);
      if (answer.sent) return answer.sent;
      if (!answer.again) throw new Error(`${door}: ${answer.why}`);
      if (attempt === 3) say(`Chờ ${door} / waiting: ${answer.why}`);
      await wait(Math.max(answer.afterMs, pauseBefore(attempt)), signal);
    }
    return none;
  };
  return {
    target: door.href,
    publish: async (batch, signal) =>
      merge(await Promise.all([...bySource(batch)].map(([source, events]) => post(source, events, signal)))),
    close: async () => undefined,
  };
}

interface Tried {
  readonly sent?: Sent;
  readonly again: boolean;
  readonly afterMs: number;
  readonly why: string;
}

async function send(door: URL, key: string, body: string, signal: AbortSignal): Promise<Tried> {
  const headers = { 'content-type': 'application/cloudevents-batch+json', authorization: `Bearer ${key}` };
  let response: Response;
  let text: string;
  try {
    response = await fetch(door, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
    });
    text = await response.text();
  } catch (error) {
    const { message, cause } = error as Error;
    return { again: true, afterMs: 0, why: cause instanceof Error && cause.message ? cause.message : message };
  }
  const { status } = response;
  const why = `HTTP ${status} ${text.slice(0, 200)}`;
  // 401 too: a new key is in force only after the other side has read its file again.
  if (status === 429 || status === 401 || status >= 500) {
    return { again: true, afterMs: 1000 * Number(response.headers.get('retry-after') ?? 0), why };
  }
  const parsed = Answer.safeParse(parse(text));
  if (!parsed.success) return { again: false, afterMs: 0, why };
  const refused = new Map<string, number>();
  for (const { status: how, reason = '?' } of parsed.data.results) {
    if (how === 'refused') refused.set(reason, (refused.get(reason) ?? 0) + 1);
  }
  const accepted = parsed.data.results.filter((one) => one.status === 'accepted').length;
  return { sent: { accepted, refused }, again: false, afterMs: 0, why };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function bySource(batch: readonly Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of batch) {
    const source = delivery.event.source.replace('urn:ioc:source:', '');
    const group = groups.get(source);
    if (group) group.push(delivery);
    else groups.set(source, [delivery]);
  }
  return groups;
}

function merge(parts: readonly Sent[]): Sent {
  const refused = new Map<string, number>();
  for (const part of parts) for (const [reason, n] of part.refused) refused.set(reason, (refused.get(reason) ?? 0) + n);
  return { accepted: parts.reduce((sum, part) => sum + part.accepted, 0), refused };
}
