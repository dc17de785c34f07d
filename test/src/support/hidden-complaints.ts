import type { FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';

export const fieldReport = { kind: 'field-report', category: 'khac', place: { lat: 16.75, lon: 107.19 } };

type MakeEvent = (type: string, subject: string, id: string, data?: object) => SentEvent;

/** Makes events of one morning, a minute after each other. `type`: without `vn.ioc.` and its version. */
export function morningEvents(): MakeEvent {
  let minute = 0;
  return (type, subject, id, data = {}) => ({
    ...{ specversion: '1.0', id, source: type.startsWith('kpi') ? 'thong-ke' : '1022', type: `vn.ioc.${type}.v1` },
    ...{ subject, time: new Date(Date.UTC(2026, 4, 20, 2, minute++)).toISOString(), data: data as SentEvent['data'] },
  });
}

interface Setting {
  readonly base: FreshDatabase;
  readonly event: MakeEvent;
  readonly say: (...events: SentEvent[]) => Promise<void>;
}

/** What makes a complaint one that is not shown, whose first event is `<code>.1`. */
export const waysOfHiding: readonly (readonly [string, (of: Setting, code: string) => Promise<unknown>])[] = [
  [
    'is private',
    ({ say, event }, code) => say(event('complaint.submitted', code, `${code}.2`, { ...fieldReport, private: true })),
  ],
  ['was taken back from the public', ({ say, event }, code) => say(event('complaint.unpublished', code, `${code}.2`))],
  [
    'was retracted',
    ({ say, event }, code) => say(event('complaint.retracted', code, `${code}.2`, { event: `${code}.1` })),
  ],
  [
    'was erased',
    ({ base }, code) =>
      base.db.query(
        `insert into erasure (kind, subject, reason, asked_by, asked_at) values ('complaint', $1, 'r', 'an', now())`,
        [code],
      ),
  ],
];
