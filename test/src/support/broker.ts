import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharedServer } from '@ioc/test/support/run-directory';

interface BrokerOptions {
  readonly dir?: string;
  readonly port?: number;
  /** SASL over TLS for clients: PKCS12 file, its password, and the one user there is. */
  readonly secure?: { keystore: string; password: string; user: string; userPassword: string };
}

export interface Broker {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

interface BrokerModule {
  startBroker(options: BrokerOptions): Promise<Broker>;
  javaTool(mainClass: string, args: readonly string[], input?: string | Buffer): Promise<string>;
}

/** infra/kafka/broker.mjs is plain JavaScript, so that a fresh clone can run it before anything is built. */
const broker = (): Promise<BrokerModule> =>
  import(pathToFileURL(join(import.meta.dirname, '..', '..', '..', 'infra', 'kafka', 'broker.mjs')).href);

/**
 * Address of the Kafka broker of this Jest run, started by the first spec that asks. Rejects when Java or Maven is missing:
 * a spec that needs Kafka fails then, it is not skipped.
 */
export async function sharedBroker(): Promise<string> {
  const { address } = await sharedServer('kafka', async (dir) => (await broker()).startBroker({ dir }));
  return address;
}

/** A broker of the spec's own, to be stopped and started again. The caller stops it. */
export async function ownBroker(options: BrokerOptions): Promise<Broker> {
  return (await broker()).startBroker(options);
}

/** Sends lines with Java's own console producer. A line is `header:value,…<tab>key<tab>value`. */
export async function produceWithJava(
  address: string,
  topic: string,
  codec: string,
  lines: readonly string[],
): Promise<void> {
  const { javaTool } = await broker();
  const flags = ['--bootstrap-server', address, '--topic', topic, '--producer-property', `compression.type=${codec}`];
  const shape = ['--property', 'parse.key=true', '--property', 'parse.headers=true'];
  await javaTool('org.apache.kafka.tools.ConsoleProducer', [...flags, ...shape], `${lines.join('\n')}\n`);
}

/** Runs a Java source file (or class) beside Kafka's own libraries; gives what it printed. */
export async function runJava(source: string, args: readonly string[], input: string): Promise<string> {
  return (await broker()).javaTool(source, args, input);
}

/** A name no other test has. */
export const uniqueName = (stem: string): string => `${stem}.${randomBytes(5).toString('hex')}`;
