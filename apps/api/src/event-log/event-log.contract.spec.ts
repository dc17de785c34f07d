import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventLog, LogBatch, NewRecord } from '#event-log/event-log.js';
import { eventually, numbers, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';

export interface LogUnderTest {
  /** A further process on the same log; those with one group share the partitions. */
  open(group: string): Promise<EventLog>;
  /** A topic name nobody else uses. */
  topic(): string;
  close(): Promise<void>;
}

const text = (topic: string, key: string | null, value: string): NewRecord => ({
  topic,
  key,
  value: Buffer.from(value),
});
const keyed = (topic: string, values: readonly string[], keys = 7): NewRecord[] =>
  values.map((value) => text(topic, `case-${Number(value) % keys}`, value));
const sorted = (values: readonly string[]) => [...values].sort((a, b) => Number(a) - Number(b));

/** What every adapter of the event log promises; run against the real thing by kafka-log.int.spec and embedded-log.int.spec. */
export function eventLogContract(name: string, start: () => Promise<LogUnderTest>): void {
  describe(`the ${name} event log`, () => {
    let under: LogUnderTest;
    const open: EventLog[] = [];
    beforeAll(async () => (under = await start()), 120_000);
    afterAll(() => under.close(), 60_000);

    /** Runs a test with logs that are closed after it, also when it fails. */
    const scene = (sentence: string, play: (topic: string, log: () => Promise<EventLog>) => Promise<void>) =>
      it(
        sentence,
        async () => {
          const topic = under.topic();
          const log = async () => {
            const one = await under.open(`group-of-${topic}`);
            open.push(one);
            return one;
          };
          try {
            await play(topic, log);
          } finally {
            await Promise.all(open.splice(0).map((one) => one.close()));
          }
        },
        60_000,
      );

    scene('gives the records at places again, and none where there is none', async (topic, log) => {
      const one = await log();
      const appended = await one.append(keyed(topic, numbers(0, 40)));
      const last = appended.at(-1) as (typeof appended)[number];
      const places = [appended[30], appended[3], { ...last, offset: last.offset + 1000n }, appended[39]];
      const read = await one.read(places as typeof appended);
      expect(read.map((record) => record && String(record.value))).toEqual(['30', '3', null, '39']);
      expect(read[1]).toMatchObject({ offset: appended[3]?.offset, key: 'case-3' });
      expect(await one.read([])).toEqual([]);
    });

    scene('keeps the order within a partition, and says where each record went', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      await one.consume([topic], consumer);
      const appended = await one.append(keyed(topic, numbers(0, 500)));
      await eventually(
        () => consumer.taken.values(topic).length === 500,
        () => consumer.taken.values(topic).length,
      );
      appended.forEach(({ partition, offset }, i) => {
        const found = consumer.taken.records.get(`${partition}/${topic}`)?.find((record) => record.offset === offset);
        expect(String(found?.value)).toBe(String(i));
      });
      for (const records of consumer.taken.records.values()) {
        const values = records.map(({ value }) => String(value));
        expect(values).toEqual(sorted(values));
      }
      expect(consumer.overlapped).toBe(false);
    });

    scene('spreads keys over the partitions and keeps one key in one', async (topic, log) => {
      const one = await log();
      await (
        await one.consume([topic], new RecordingConsumer(new Taken()))
      )();
      const first = await one.append(keyed(topic, numbers(0, 60), 20));
      const again = await one.append(keyed(topic, numbers(0, 60), 20));
      expect(new Set(first.map(({ partition }) => partition)).size).toBeGreaterThan(1);
      expect(again.map(({ partition }) => partition)).toEqual(first.map(({ partition }) => partition));
    });

    scene('carries a null key, a null value, an empty value and headers in Vietnamese', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      await one.consume([topic], consumer);
      await one.append([
        { topic, key: 'k', value: null, headers: { ce_source: '//sở-y-tế', trống: '' } },
        { topic, key: null, value: Buffer.alloc(0) },
      ]);
      await eventually(() => [...consumer.taken.records.values()].flat().length === 2);
      const records = [...consumer.taken.records.values()].flat();
      expect(records.find(({ key }) => key === 'k')).toMatchObject({
        value: null,
        headers: { ce_source: '//sở-y-tế', trống: '' },
      });
      expect(records.find(({ key }) => key === null)).toMatchObject({ value: Buffer.alloc(0), headers: {} });
      for (const { appendedAt } of records) expect(Math.abs(Date.now() - appendedAt)).toBeLessThan(60_000);
    });

    scene(
      'joins without a hole or a repetition when a new process reads on from the stored position',
      async (topic, log) => {
        const taken = new Taken();
        const one = await log();
        const stop = await one.consume([topic], new RecordingConsumer(taken));
        await one.append(keyed(topic, numbers(0, 100)));
        await eventually(() => taken.values(topic).length === 100);
        await stop();
        await one.append(keyed(topic, numbers(100, 200)));
        await one.close();
        await (await log()).consume([topic], new RecordingConsumer(taken));
        await eventually(
          () => taken.values(topic).length >= 200,
          () => taken.values(topic).length,
        );
        expect(sorted(taken.values(topic))).toEqual(numbers(0, 200));
      },
    );

    scene('goes back to the stored position, whatever the log remembers of the consumer', async (topic, log) => {
      const one = await log();
      const first = new RecordingConsumer(new Taken());
      const stop = await one.consume([topic], first);
      await one.append(keyed(topic, numbers(0, 50)));
      await eventually(() => first.taken.values(topic).length === 50);
      await stop();
      const restored = new RecordingConsumer(new Taken()); // the database was restored from before all this
      await one.consume([topic], restored);
      await eventually(() => restored.taken.values(topic).length === 50);
      expect(sorted(restored.taken.values(topic))).toEqual(numbers(0, 50));
    });

    scene('offers the records again, from the stored position, after a take was refused', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      let refusals = 3;
      consumer.before = () => {
        if (refusals-- > 0) throw new Error('refused on purpose');
      };
      await one.consume([topic], consumer);
      await one.append(numbers(0, 40).map((value) => text(topic, 'one', value)));
      await eventually(() => consumer.taken.values(topic).length >= 40);
      expect(consumer.taken.values(topic)).toEqual(numbers(0, 40));
      expect(consumer.batches.slice(0, 4).map(({ from }) => from)).toEqual([0n, 0n, 0n, 0n]);
      const { partition } = consumer.batches[0] as LogBatch;
      expect(consumer.positions.filter((one) => one === `${topic}/${partition}`).length).toBeGreaterThanOrEqual(4);
    });

    scene('goes on with the other partitions while one is refused', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      let refused: number | undefined;
      consumer.before = ({ partition }) => {
        refused ??= partition;
        if (partition === refused) throw new Error('refused on purpose');
      };
      await one.consume([topic], consumer);
      const appended = await one.append(keyed(topic, numbers(0, 200), 20));
      await eventually(() => {
        const others = appended.filter(({ partition }) => partition !== refused).length;
        return refused !== undefined && consumer.taken.values(topic).length === others;
      });
    });

    scene('calls no take after stop has resolved, and lets the one under way end', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      let ended = false;
      consumer.before = async () => {
        await new Promise((done) => setTimeout(done, 300));
        ended = true;
      };
      const stop = await one.consume([topic], consumer);
      await one.append([text(topic, 'a', '1')]);
      await eventually(() => consumer.batches.length === 1);
      await stop();
      expect(ended).toBe(true);
      await one.append(numbers(0, 20).map((value) => text(topic, value, value)));
      await new Promise((done) => setTimeout(done, 1500));
      expect(consumer.batches.length).toBe(1);
    });

    scene(
      'hands the partitions of a process that goes to another, losing and repeating nothing',
      async (topic, log) => {
        const taken = new Taken();
        const [one, two] = [await log(), await log()];
        await one.consume([topic], new RecordingConsumer(taken));
        await two.consume([topic], new RecordingConsumer(taken));
        await one.append(keyed(topic, numbers(0, 200), 20));
        await eventually(
          () => taken.values(topic).length >= 200,
          () => taken.values(topic).length,
        );
        await one.close();
        await two.append(keyed(topic, numbers(200, 400), 20));
        await eventually(
          () => taken.values(topic).length >= 400,
          () => taken.values(topic).length,
        );
        expect(sorted(taken.values(topic))).toEqual(numbers(0, 400));
      },
    );

    scene('tells how many records are still to be taken', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      let open: () => void = () => undefined;
      const gate = new Promise<void>((done) => (open = done));
      consumer.before = () => gate;
      await one.consume([topic], consumer);
      await one.append([text(topic, 'a', '0')]);
      await eventually(() => consumer.batches.length === 1);
      await one.append(numbers(1, 30).map((value) => text(topic, 'a', value)));
      await eventually(
        () => one.health().lag === 30,
        () => one.health(),
      );
      open();
      await eventually(
        () => one.health().lag === 0,
        () => one.health(),
      );
      expect(consumer.taken.values(topic)).toEqual(numbers(0, 30));
      expect(one.health().alive).toBe(true);
    });

    scene('reads a record of 2 MB and what comes after it', async (topic, log) => {
      const [one, consumer] = [await log(), new RecordingConsumer(new Taken())];
      await one.consume([topic], consumer);
      const large = Buffer.alloc(2 * 1024 * 1024, 'đ');
      await one.append([text(topic, 'a', '1'), { topic, key: 'a', value: large }, text(topic, 'a', '2')]);
      await eventually(() => consumer.taken.values(topic).length === 3);
      const [before, found, after] = [...consumer.taken.records.values()].flat();
      expect([String(before?.value), String(after?.value)]).toEqual(['1', '2']);
      expect(found?.value?.equals(large)).toBe(true);
    });

    scene('appends nothing when there is nothing to append', async (_topic, log) => {
      expect(await (await log()).append([])).toEqual([]);
    });
  });
}
