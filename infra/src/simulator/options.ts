import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  readonly speed: number;
  readonly scale: number;
  readonly historyScale: number;
  /** New events a second in a demonstration; null: by the daily profile. */
  readonly rate: number | null;
  /** Milliseconds since 1970; null: not given. */
  readonly from: number | null;
  readonly to: number | null;
  readonly url: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
  readonly catalogueDir: string;
  readonly province: string;
  readonly state: string;
}

export const usage = `Tỉnh mô phỏng / simulated province: node infra/dist/simulator/main.js [tùy chọn / options]
  --seed 7            cùng số, cùng sự kiện / the same number gives the same events
  --url http://127.0.0.1:3000, --key ioc_<nguồn>_…   cửa HTTP, mỗi nguồn một khóa / HTTP door, one key per source
                      (hoặc / or IOC_SOURCE_KEYS=key,key)
  --brokers a:9092,b:9092   gửi thẳng vào Kafka / straight to Kafka instead; --topic-prefix qt.
  --rate 1.2          sự kiện/giây, ngày đêm như nhau / events a second, day and night alike
  --no-demo           theo nhịp ngày thật: đêm và ngày nghỉ im lặng / by the real day: nights and rest days are silent
  --scale 1           1 = khoảng 2.000 hồ sơ/ngày làm việc / about 2.000 dossiers a working day (without demo)
  --history-scale 0.3   quy mô 30 ngày làm việc trước / scale of the 30 working days before
  --from 2026-10-01 --to 2026-11-01   chỉ một khoảng / only a stretch; --speed 600 (0: nhanh nhất / as fast as it goes)
  --catalogue catalogue --province quang-tri --state .data/simulator.json`;

/** @throws Error that names the option, what was expected and what was found. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { values } = parseArgs({ args: [...args], allowPositionals: false, options: flags });
  const keys = [...(values.key ?? []), ...(env['IOC_SOURCE_KEYS'] ?? '').split(',')].filter((key) => key !== '');
  const options: Options = {
    seed: number('seed', values.seed, 0),
    speed: number('speed', values.speed, 0),
    scale: number('scale', values.scale, 0),
    historyScale: number('history-scale', values['history-scale'], 0),
    rate: values['no-demo'] ? null : number('rate', values.rate, 0),
    from: instant('from', values.from),
    to: instant('to', values.to),
    url: values.url,
    keys: new Map(keys.map(sourceAndKey)),
    brokers: (values.brokers ?? env['KAFKA_BROKERS'] ?? '').split(',').filter((broker) => broker !== ''),
    topicPrefix: values['topic-prefix'] ?? env['TOPIC_PREFIX'] ?? '',
    catalogueDir: values.catalogue,
    province: values.province,
    state: values.state,
  };
  if (options.to !== null && options.from === null) throw new Error('--to: cần cả --from / needs --from too');
  return options;
}

const flags = {
  seed: { type: 'string', default: '7' },
  speed: { type: 'string', default: '1' },
  scale: { type: 'string', default: '1' },
  'history-scale': { type: 'string', default: '0.3' },
  rate: { type: 'string', default: '1.2' },
  'no-demo': { type: 'boolean', default: false },
  from: { type: 'string' },
  to: { type: 'string' },
  url: { type: 'string', default: 'http://127.0.0.1:3000' },
  key: { type: 'string', multiple: true },
  brokers: { type: 'string' },
  'topic-prefix': { type: 'string' },
  catalogue: { type: 'string', default: 'catalogue' },
  province: { type: 'string', default: 'quang-tri' },
  state: { type: 'string', default: '.data/simulator.json' },
} as const;

function number(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= least) return value;
  throw new Error(
    `--${name}: cần một số từ ${least} / expected a number from ${least} on, found ${JSON.stringify(text)}`,
  );
}

/** A local day (its first moment) or an instant with offset. */
function instant(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  const at = form ? Date.parse(form[1] ? text : `${text}T00:00:00+07:00`) : NaN;
  if (!Number.isNaN(at)) return at;
  throw new Error(
    `--${name}: cần 2026-10-01 hoặc 2026-10-01T08:00:00+07:00 / expected a day or an instant, found ${text}`,
  );
}

function sourceAndKey(key: string): [string, string] {
  const source = /^ioc_(.+)_[\w-]{43}$/.exec(key)?.[1];
  if (source === undefined) throw new Error('--key: cần / expected ioc_<nguồn/source>_<43 ký tự/characters>');
  return [source, key];
}
