import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { until } from '@ioc/test/support/until';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config/config';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import { TrialOrder } from '@ioc/api/alarm-rules/orders';
import { RuleDesk } from '@ioc/api/alarm-rules/rule-desk';
import { TrialDesk } from '@ioc/api/alarm-rules/trial-desk';
import { TrialRunner } from '@ioc/api/alarm-rules/trial-runner';

/** A rule as it is typed, for specs to bend. */
export const typedRule = (more: object = {}) => ({
  ...{ code: 'tried', name: 'Thử', nameEn: 'Tried', version: 0, consequence: 'major', actWithinMinutes: 60 },
  ...{ owner: 'operator', action: 'Gọi', actionEn: 'Call' },
  ...more,
});

/** A database with the desk that tries rules on it. */
export async function trialSetting() {
  const base: FreshDatabase = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const runner = new TrialRunner(base.db, { DATABASE_URL: base.url });
  const trials = new TrialDesk(base.db, holder, new RuleDesk(base.db, holder), runner);
  let offset = 0n;
  return {
    base,
    holder,
    trials,
    /** Sends events of one topic, each appended to the log at its own time or at `at`. */
    async send(topic: string, events: readonly SentEvent[], at?: string): Promise<void> {
      const intake = new IngestConsumer(base.db, holder, readConfig({}));
      const from = offset;
      const records = events.map((event) => ({
        ...{ offset: offset++, key: event.subject, headers: {}, value: Buffer.from(JSON.stringify(event)) },
        appendedAt: Date.parse(at ?? event.time),
      }));
      await intake.take({ topic, partition: 0, from, next: offset, end: offset, records });
      const refused = await base.db.query('select reason, detail from quarantine');
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    async tried(order: object) {
      const { id } = await trials.ask(TrialOrder.parse(order), { name: 'truong.ca', role: 'shift-lead' });
      return until(
        () => trials.one(id),
        ({ state }) => state !== 'running',
        60_000,
      );
    },
    async close(): Promise<void> {
      await runner.beforeApplicationShutdown();
      await base.close();
    },
  };
}
