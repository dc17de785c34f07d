import { supervise } from '#start/supervise.js';

export type StartBroker = (options: {
  dir: string;
  port?: number;
  say: (line: string) => void;
}) => Promise<{ address: string; port: number; stop(): Promise<void> }>;

export interface LocalBroker {
  readonly address: string;
  stop(): Promise<void>;
}

/** Apache Kafka on `dir`, started again whenever it ends by itself. */
export async function supervisedBroker(startBroker: StartBroker, dir: string): Promise<LocalBroker> {
  const say = (line: string) => console.log(`  ${line}`);
  const running = await supervise(
    'Apache Kafka',
    (port) => startBroker({ dir, say, ...(port === undefined ? {} : { port }) }),
    ({ port }) => port,
  );
  return { address: running.server.address, stop: running.stop };
}
