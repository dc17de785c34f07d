import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Broker, ownBroker } from '@ioc/test/support/broker';
import { readConfig } from '#config/config.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import { eventually, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';

Logger.overrideLogger(['error', 'fatal']);

/** A key for 127.0.0.1 signed by itself, with Java's keytool: the key store of the broker, and the certificate as PEM. */
function selfSigned(dir: string, password: string): { keystore: string; certificate: string } {
  const keytool = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'keytool') : 'keytool';
  const keystore = join(dir, 'broker.p12');
  const certificate = join(dir, 'ca.pem');
  const store = ['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', password];
  const tool = (...args: string[]) => execFileSync(keytool, [...args, ...store], { stdio: 'pipe' });
  const names = ['-dname', 'CN=broker', '-ext', 'san=ip:127.0.0.1', '-validity', '2'];
  tool('-genkeypair', '-alias', 'broker', '-keyalg', 'EC', '-groupname', 'secp256r1', ...names);
  tool('-exportcert', '-alias', 'broker', '-rfc', '-file', certificate);
  tool('-importcert', '-alias', 'trusted', '-noprompt', '-file', certificate);
  return { keystore, certificate };
}

describe('the Kafka event log over TLS with SASL', () => {
  const password = randomBytes(12).toString('hex');
  const secret = { KAFKA_TLS: 'true', KAFKA_USERNAME: 'ioc', KAFKA_PASSWORD: password, KAFKA_CA_FILE: '' };
  let dir: string;
  let broker: Broker;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ioc-secure-'));
    const { keystore, certificate } = selfSigned(dir, password);
    secret.KAFKA_CA_FILE = certificate;
    const secure = { keystore, password, user: 'ioc', userPassword: password };
    broker = await ownBroker({ dir: join(dir, 'kafka'), secure });
  }, 120_000);
  afterAll(async () => {
    await broker.stop();
    await rm(dir, { recursive: true, force: true });
  }, 60_000);

  const open = (own: Record<string, string>) =>
    new KafkaLog(readConfig({ KAFKA_BROKERS: broker.address, ...secret, ...own }));

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'appends and consumes with %s',
    async (mechanism) => {
      const log = open({ KAFKA_SASL_MECHANISM: mechanism, KAFKA_GROUP: mechanism });
      const topic = `secure.${mechanism}`;
      const consumer = new RecordingConsumer(new Taken());
      try {
        await log.consume([topic], consumer);
        await log.append([{ topic, key: 'k', value: Buffer.from('kín') }]);
        await eventually(() => consumer.taken.values(topic).length === 1);
        expect(consumer.taken.values(topic)).toEqual(['kín']);
      } finally {
        await log.close();
      }
    },
    60_000,
  );

  it('refuses to append with a wrong password, or to a broker whose certificate nobody vouches for', async () => {
    const wrong = open({ KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_PASSWORD: 'wrong' });
    const stranger = open({ KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_CA_FILE: '' });
    const record = [{ topic: 'secure.none', key: null, value: null }];
    try {
      await expect(wrong.append(record)).rejects.toThrow(/authentication/i);
      await expect(stranger.append(record)).rejects.toThrow(/certificate/i);
      expect([wrong.health().alive, stranger.health().alive]).toEqual([false, false]);
    } finally {
      await Promise.all([wrong.close(), stranger.close()]);
    }
  }, 60_000);
});
