import type { Kind } from '@ioc/shared/events/contract';
import type { SentEvent } from '@ioc/test/support/lives';

interface OddRecord {
  readonly at: string;
  readonly kind: Kind;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

const headers = { 'content-type': 'application/cloudevents+json' };
const at = '2026-11-12T09:00:00+07:00';

/** Records that end in quarantine, each for another reason, and conflicts: a known id with other contents. */
export function hostileRecords(events: readonly SentEvent[]): OddRecord[] {
  const received = events.filter(({ type }) => type === 'vn.ioc.dossier.received.v1');
  return [...received.slice(0, 6).flatMap(spoilt), ...received.slice(10, 22).map(conflicting), ...shapeless];
}

function spoilt(event: SentEvent, index: number): OddRecord[] {
  const own = { ...event, id: `odd-${index}`, subject: `ODD-${index}`, time: at };
  const variants: SentEvent[] = [
    { ...own, id: `${own.id}-unit`, data: { ...own.data, unit: 'H99.9' } },
    { ...own, id: `${own.id}-procedure`, data: { ...own.data, procedure: '9.999999' } },
    { ...own, id: `${own.id}-type`, type: 'vn.ioc.dossier.forgotten.v1' },
    { ...own, id: `${own.id}-field`, data: { ...own.data, channel: 'pigeon' } },
    { ...own, id: `${own.id}-ahead`, time: '2027-06-01T08:00:00+07:00' },
    { ...own, id: `${own.id}-source`, source: 'nobody' },
    { ...own, id: `${own.id}-code`, type: 'vn.ioc.dossier.state-changed.v1', data: { code: '771' } },
    { ...own, id: `${own.id}-mark`, data: { ...own.data, mark: 'mật' } },
  ];
  return variants.map((one) => odd(JSON.stringify(one), one.subject));
}

const conflicting = (event: SentEvent): OddRecord =>
  odd(
    JSON.stringify({
      ...event,
      data: { ...event.data, channel: event.data['channel'] === 'post' ? 'direct' : 'post' },
    }),
    event.subject,
  );

const shapeless: OddRecord[] = [
  odd('not json', 'ODD-text'),
  odd('{"specversion":"1.0"}', 'ODD-empty'),
  odd('[]', 'ODD-list'),
  odd('"text"', null),
  { at, kind: 'dossier', key: 'ODD-tombstone', headers: {}, value: null },
];

function odd(value: string, key: string | null): OddRecord {
  return { at, kind: 'dossier', key, headers, value: Buffer.from(value) };
}
