import { parseArgs } from 'node:util';
import { readOptions } from '#simulator/options.js';

export interface Choices {
  /** Start Apache Kafka on this machine. */
  readonly kafka: boolean;
  readonly simulate: boolean;
  /** Said when nothing is simulated. */
  readonly why: string;
  readonly role: string;
  /** Database of the embedded server. Read positions belong to one event log, so each kind of log has its own. */
  readonly database: 'ioc' | 'ioc_kafka' | 'ioc_brokers';
  /** What is handed on to the simulator. */
  readonly simulator: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;
const passed = ['seed', 'rate', 'scale', 'history-scale', 'speed', 'from'] as const;

export const help = `npm start [-- tùy chọn / options]
  --kafka          tải và chạy Apache Kafka / fetch and run Apache Kafka (npm run start:kafka)
  --no-simulate    không mô phỏng / nothing simulated (SIMULATE=0)
  --no-demo        mô phỏng theo nhịp ngày thật / simulate by the real day
  --seed --rate --scale --history-scale --speed --from   của bộ mô phỏng / of the simulator
Biến / variables: DATA_DIR (.data), PORT, HOST, DATABASE_URL, KAFKA_BROKERS, ROLE=ingest|serve, PROVINCE, SIMULATE=0|1, …`;

/**
 * What this start is to do. The simulator never writes into a Kafka that this program did not start, unless it is stated to:
 * invented dossiers among real ones could not be taken out again.
 */
export function choose(args: readonly string[], env: Env): Choices {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = Object.fromEntries(passed.map((name) => [name, text])) as Record<
    (typeof passed)[number],
    typeof text
  >;
  const { values } = parseArgs({
    args: [...args],
    options: { ...options, kafka: flag, 'no-simulate': flag, 'no-demo': flag },
  });
  if (values.kafka && env['KAFKA_BROKERS']) {
    throw new Error('--kafka và KAFKA_BROKERS: chọn một / choose one: start a Kafka here, or use that one');
  }
  const role = env['ROLE'] ?? 'all';
  const why = reason(values['no-simulate'], role, env);
  const handed = passed.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const simulator = [...handed, ...(values['no-demo'] ? ['--no-demo'] : [])];
  readOptions(simulator, {}); // a wrong one is said now, not by a process that ends at once
  return {
    kafka: values.kafka,
    simulate: why === '',
    why,
    role,
    database: values.kafka ? 'ioc_kafka' : env['KAFKA_BROKERS'] ? 'ioc_brokers' : 'ioc',
    simulator,
  };
}

function reason(refused: boolean, role: string, env: Env): string {
  if (refused || env['SIMULATE'] === '0') return 'đã tắt / turned off';
  if (role !== 'all') return `ROLE=${role}`;
  if (env['SIMULATE'] === '1' || !env['KAFKA_BROKERS']) return '';
  return 'Kafka có sẵn được dùng; SIMULATE=1 để mô phỏng vào đó / an existing Kafka is used; SIMULATE=1 to simulate into it';
}
