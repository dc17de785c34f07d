import { around, at, event, plusDays, published, simulated, split, type SentEvent } from '#scenarios/stream.js';

/**
 * Dossiers over the provincial centre, the district centres and the commune counters. The source publishes about 130.000
 * transactions a year; this stream is a tenth of that and says so. Its own counts: 13.000 = 12.350 resolved + 650 open.
 */
export const tenth = { received: 13_000, resolved: 12_350, open: 650, overdue: 40 } as const;
const source2022 = 'Báo cáo ứng dụng CNTT tỉnh Bạc Liêu 2022';

export interface World {
  readonly centre: string;
  readonly districts: readonly string[];
  readonly communes: readonly string[];
  readonly procedures: readonly string[];
}

export function* bacLieu(world: World): Generator<SentEvent> {
  const desks = [world.centre, ...world.districts, ...world.communes];
  for (let i = 0; i < tenth.received; i += 1) yield* dossier(i, around(desks, i), world.procedures);
  yield* official(world.districts);
  yield* reports();
  yield* documents();
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

function* documents(): Generator<SentEvent> {
  for (const [i, kind] of ['in', 'out', 'draft'].entries())
    for (const [j, urgency] of ['normal', 'urgent', 'express'].entries())
      yield simulated(
        {
          indicator: `documents-${kind}-${urgency}`,
          unit: 'H04',
          period: '2022-12',
          value:
            [
              [820, 64, 9],
              [510, 31, 4],
              [77, 6, 1],
            ][i]?.[j] ?? 0,
        },
        '2022-12-31',
      );
}
