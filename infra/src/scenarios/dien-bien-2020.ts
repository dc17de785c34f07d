import { outgoing } from '#scenarios/documents.js';
import { around, at, event, plusDays, published, type SentEvent, simulated } from '#scenarios/stream.js';

/** A hundredth of the published number of dossiers (about 96.000), by channel; the public post is a channel of its own. */
const hundredth = { received: 960, post: 48, online: 192, resolved: 900 } as const;
const report = 'Báo cáo ứng dụng CNTT tỉnh Điện Biên 2020';

export interface DienBienWorld {
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  readonly procedures: readonly string[];
}

export function* dienBien({ departments, districts, procedures }: DienBienWorld): Generator<SentEvent> {
  const units = [...departments, ...districts];
  for (let i = 0; i < hundredth.received; i += 1) {
    const received = i < hundredth.resolved ? plusDays('2020-01-02', i % 350) : plusDays('2020-12-24', i % 7);
    const of = {
      source: 'mot-cua',
      subject: `000.00.${String(10 + (i % 29))}.H18-${received.slice(2).replaceAll('-', '')}-${String(i + 1).padStart(4, '0')}`,
    };
    const channel = i % 20 === 0 ? 'post' : i % 5 === 1 ? 'online' : 'direct';
    const data = {
      procedure: around(procedures, i),
      channel,
      unit: around(units, i),
      dueAt: at(plusDays(received, 10), '17:00'),
    };
    yield event('dossier', 'received', { ...of, time: at(received) }, data);
    if (i < hundredth.resolved)
      yield event('dossier', 'resolved', { ...of, time: at(plusDays(received, i % 12 === 0 ? 12 : 7), '15:00') });
  }
  yield* official();
  yield* meetingPoints([...districts, ...departments]);
  yield* documents(departments);
}

/** Outgoing e-documents, simulated; the published share of signed ones (80 %) is of those exchanged in the year. */
const issued = { electronic: 500, signed: 400, both: 350 } as const;

function* documents(departments: readonly string[]): Generator<SentEvent> {
  for (let i = 0; i < issued.electronic; i += 1) {
    const both = i < issued.both ? (['head'] as const) : [];
    const signers = i < issued.signed ? ([...both, 'agency'] as const) : [];
    const paper = { code: `MP-DI-2020-${String(i + 1).padStart(4, '0')}`, unit: around(departments, i) };
    yield* outgoing(paper, { day: plusDays('2020-01-06', i % 340), signers });
  }
}

/** Fourteen points were published, not where: which unit has one is simulated, a point stands by its unit. */
const points = 14;
function* meetingPoints(units: readonly string[]): Generator<SentEvent> {
  for (const unit of units.slice(0, points))
    yield simulated({ indicator: 'video-points', unit, period: '2020', value: 1 }, '2020-12-31');
}

function* official(): Generator<SentEvent> {
  const say = (indicator: string, value: number, words = '', more = {}) =>
    published({ indicator, unit: 'H18', period: '2020', value, ...more }, '2020-12-31', `${words}${report}`);
  yield say('national-portal-official', 39, 'Số công bố làm tròn; ', { numerator: 222, denominator: 577 });
  yield say('dossiers-year', 96_000, 'Khoảng 96.000; ');
  yield say('dossiers-rate', 83);
  yield say('certificates', 2300, 'Hơn 2.300; ');
  yield say('agencies-signature', 100);
  yield say('documents-signed', 80);
  yield say('dedicated-network', 69);
  yield say('computers-province', 100);
  yield say('computers-district', 100);
  yield say('computers-commune', 90, 'Trên 90 %; ');
  yield say('official-mail', 90);
  yield say('video-points', points);
  yield* rankings();
}

/** The year before is the published value less the published change. */
function* rankings(): Generator<SentEvent> {
  const edition = (indicator: string, year: string, value: number, rank: number, samePeriod?: number) =>
    published(
      {
        indicator,
        unit: 'H18',
        period: year,
        value,
        rank,
        rankOf: 63,
        ...(samePeriod === undefined ? {} : { samePeriod }),
      },
      `${year}-12-31`,
      samePeriod === undefined ? 'Suy ra từ mức tăng, giảm đã công bố' : `Công bố ${indicator} ${year}`,
    );
  yield edition('PAR-INDEX', '2019', 81.42, 27);
  yield edition('PAR-INDEX', '2020', 86.55, 25, 81.42);
  yield edition('PAPI', '2018', 43.39, 37);
  yield edition('PAPI', '2019', 43.73, 22, 43.39);
}
