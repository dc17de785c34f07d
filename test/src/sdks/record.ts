import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import kafkajs from 'kafkajs';

/** One message as a client sent it: headers that mean something to CloudEvents, and the body in base64; null: none. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const matters = (name: string) => name === 'content-type' || /^ce[-_]/.test(name);

const kept = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (matters(name) ? [[name, String(value)]] : [])),
  );

/** A door in front of the door: hands every request on as it is, and keeps what came. */
export async function recordingDoor(url: string): Promise<{ url: string; taken: Message[]; close(): void }> {
  const taken: Message[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const headers = kept(request.headers);
      taken.push({ headers, body: body.length ? body.toString('base64') : null });
      const authorization = String(request.headers.authorization);
      // The very bytes of the headers: fetch would write them as Latin-1, which is how Node read them.
      fetch(url, { method: 'POST', headers: { ...headers, authorization }, ...(body.length ? { body } : {}) })
        .then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
        .catch((error: Error) => response.writeHead(502).end(error.message));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, taken, close: () => server.close() };
}

/** The first `count` records of a topic whose case begins with `subject`, in order of their cases. */
export async function recordedBy(broker: string, topic: string, subject: string, count: number): Promise<Message[]> {
  const consumer = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.NOTHING }).consumer({
    groupId: `record-${subject}`,
  });
  const found: Message[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((all) => {
    void consumer.run({
      eachMessage: ({ message: { headers = {}, value } }) => {
        const named = Object.entries(headers).map(([name, of]) => [name, String(of)] as const);
        const all64 = value ? value.toString('base64') : null;
        const own = `${named.map(([, of]) => of).join('\n')}\n${value?.toString() ?? ''}`.includes(`${subject}-kafka-`);
        if (own) found.push({ headers: Object.fromEntries(named), body: all64 });
        if (found.length >= count) all();
        return Promise.resolve();
      },
    });
  });
  await consumer.disconnect();
  return found.slice(0, count);
}
