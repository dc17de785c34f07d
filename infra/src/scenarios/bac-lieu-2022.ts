import { draft, incoming, outgoing } from '#scenarios/documents.js';
import { around, at, event, plusDays, published, simulated, split, type SentEvent } from '#scenarios/stream.js';

/**
 * Dossiers over the provincial centre, the district centres and the commune counters. The source publishes about 130.000
 * transactions a year; this stream is a tenth of that and says so. Its own counts: 13.000 = 12.350 resolved + 650 open.
 */
const tenth = { received: 13_000, resolved: 12_350, open: 650, overdue: 40 } as const;
const source2022 = 'Báo cáo ứng dụng CNTT tỉnh Bạc Liêu 2022';

export interface BacLieuWorld {
  readonly centre: string;
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  readonly communes: readonly string[];
  readonly procedures: readonly string[];
}

export function* bacLieu(world: BacLieuWorld): Generator<SentEvent> {
  const desks = [world.centre, ...world.districts, ...world.communes];
  for (let i = 0; i < tenth.received; i += 1) yield* dossier(i, around(desks, i), world.procedures);
  yield* official(world.districts);
  yield* reports();
  yield* documents(world);
}

function* dossier(i: number, unit: string, procedures: readonly string[]): Generator<SentEvent> {
  const [open, overdue] = [i >= tenth.resolved, i >= tenth.received - tenth.overdue];
  // Open in time: taken in during the last days of the year; open overdue: at the end of November.
  const received = overdue ? '2022-11-28' : open ? plusDays('2022-12-26', i % 6) : plusDays('2022-01-01', i % 355);
  const of = {
    source: 'mot-cua',
    subject: `000.00.${String(10 + (i % 72))}.H04-${received.slice(2).replaceAll('-', '')}-${String(i + 1).padStart(5, '0')}`,
  };
  yield event(
    'dossier',
    'received',
    { ...of, time: at(received, '08:30') },
    {
      procedure: around(procedures, i),
      channel: i % 10 < 6 ? 'direct' : i % 10 < 9 ? 'online' : 'post',
      unit,
      dueAt: at(plusDays(received, 7), '17:00'),
    },
  );
  if (!open) yield event('dossier', 'resolved', { ...of, time: at(plusDays(received, i % 25 === 0 ? 9 : 5), '15:00') });
}

function* official(districts: readonly string[]): Generator<SentEvent> {
  const say = (indicator: string, period: string, value: number | null, more = {}, words = '') =>
    published({ indicator, unit: 'H04', period, value, ...more }, `${period}-12-31`, `${words}${source2022}`);
  yield say('transactions-year', '2022', 130_000, {}, 'Khoảng 130.000 một năm; ');
  yield say('base-stations', '2022', 1061);
  yield say('ICT-INDEX', '2020', null, { rank: 55, rankOf: 63 }, 'Chỉ công bố hạng; ');
  for (const [i, value] of split(1061, districts.length).entries())
    yield simulated({ indicator: 'base-stations', unit: around(districts, i), period: '2022', value }, '2022-12-31');
  const vinhLoi = { unit: '958', period: '2022' };
  yield published({ indicator: 'computers', ...vinhLoi, value: 195 }, '2022-12-31', `Huyện Vĩnh Lợi; ${source2022}`);
  yield published(
    { indicator: 'computers-regular', ...vinhLoi, value: 90 },
    '2022-12-31',
    `Huyện Vĩnh Lợi; ${source2022}`,
  );
  // Devices of the IoT platform send KPI updates like any other source.
  for (const [i, value] of [1.2, 1.4, 1.3].entries())
    yield simulated(
      { indicator: 'salinity', unit: 'H04', period: `2022-12-31T0${6 + i}:00`, value },
      '2022-12-31',
      'iot',
    );
}

/** Every indicator of the monthly set but one in November, so that a missing one can be seen. */
function* reports(): Generator<SentEvent> {
  const values = { 'report-grdp-growth': 6.1, 'report-budget': 310, 'report-investment': 78, 'report-exports': 92 };
  for (const month of ['2022-10', '2022-11', '2022-12']) {
    for (const [indicator, value] of Object.entries(values)) {
      if (month === '2022-11' && indicator === 'report-exports') continue;
      yield simulated({ indicator, unit: 'H04', period: month, value }, `${month}-14`);
    }
  }
}

/** Documents of December 2022 by class, simulated: [normal, urgent, express]. Drafts: in hand on the last day. */
const documentCounts = { incoming: [820, 64, 9], outgoing: [510, 31, 4], drafts: [77, 6, 1] } as const;
const urgencies = ['normal', 'urgent', 'express'] as const;
/** Of ten work files, so many are handled online at each level; the targets of 2025 are 9, 8 and 6. */
const onlineOfTen = { department: 8, district: 7, commune: 5 } as const;

function* documents({ departments, districts, communes }: BacLieuWorld): Generator<SentEvent> {
  const desks = [
    ...departments.map((unit) => ({ unit, online: onlineOfTen.department })),
    ...districts.map((unit) => ({ unit, online: onlineOfTen.district })),
    ...communes.map((unit) => ({ unit, online: onlineOfTen.commune })),
  ];
  const code = (kind: string, number: number) => `MP-${kind}-2212-${String(number + 1).padStart(4, '0')}`;
  const numbered = (counts: readonly number[]) =>
    counts.flatMap((count, index) => Array.from({ length: count }, () => urgencies[index] ?? 'normal'));
  for (const [i, urgency] of numbered(documentCounts.incoming).entries()) {
    const { unit, online } = around(desks, i);
    const day = plusDays('2022-12-01', i % 24);
    // One in forty is handled a day after its deadline.
    const handled = plusDays(day, i % 40 === 3 ? 6 : 4);
    const paper = { code: code('DEN', i), unit, class: urgency };
    yield* incoming(paper, { day, due: plusDays(day, 5), handled, online: Math.floor(i / desks.length) % 10 < online });
  }
  for (const [i, urgency] of numbered(documentCounts.outgoing).entries()) {
    const signers = i % 5 < 4 ? (['head', 'agency'] as const) : (['agency'] as const);
    const paper = { code: code('DI', i), unit: around(desks, i).unit, class: urgency };
    yield* outgoing(paper, { day: plusDays('2022-12-01', i % 26), signers });
  }
  for (const [i, urgency] of numbered(documentCounts.drafts).entries())
    yield* draft({ code: code('DT', i), unit: around(desks, i).unit, class: urgency }, plusDays('2022-12-20', i % 10));
}
