import { join } from 'node:path';

/**
 * server.properties of a single node that is broker and controller at once. `secure` adds SASL/SCRAM over TLS for clients:
 * { keystore: PKCS12 file with the key and its certificate as trusted, password, user, userPassword }.
 */
export function serverProperties({ dir, port, controllerPort, partitions = 4, secure }) {
  const lines = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'CLIENTS',
    listeners: `CLIENTS://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENTS://127.0.0.1:${port}`,
    'listener.security.protocol.map': `CLIENTS:${secure ? 'SASL_SSL' : 'PLAINTEXT'},CONTROLLER:PLAINTEXT`,
    'log.dirs': join(dir, 'log'),
    'num.partitions': partitions,
    // A misspelt topic shall be an error at the sender, not a new topic that nobody reads.
    'auto.create.topics.enable': false,
    'message.max.bytes': 4_194_304,
    'replica.fetch.max.bytes': 4_194_304,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.num.partitions': 1,
    // A broker that was killed may come back at once: the one node need not wait for its own old session to end.
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'log.cleaner.dedupe.buffer.size': 8_388_608,
    ...Object.fromEntries(SINGLE.map((name) => [name, 1])),
    ...(secure ? security(secure) : {}),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

const SINGLE = [
  'default.replication.factor',
  'offsets.topic.replication.factor',
  'transaction.state.log.replication.factor',
  'transaction.state.log.min.isr',
  'share.coordinator.state.topic.replication.factor',
  'share.coordinator.state.topic.min.isr',
];

function security({ keystore, password, user, userPassword }) {
  const login = 'org.apache.kafka.common.security';
  return {
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.clients.scram-sha-256.sasl.jaas.config': `${login}.scram.ScramLoginModule required;`,
    'listener.name.clients.scram-sha-512.sasl.jaas.config': `${login}.scram.ScramLoginModule required username="${user}" password="${userPassword}";`,
    'listener.name.clients.plain.sasl.jaas.config': `${login}.plain.PlainLoginModule required username="${user}" password="${userPassword}" user_${user}="${userPassword}";`,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': keystore,
    'ssl.keystore.password': password,
    'ssl.truststore.type': 'PKCS12',
    'ssl.truststore.location': keystore,
    'ssl.truststore.password': password,
    'ssl.endpoint.identification.algorithm': '',
  };
}
