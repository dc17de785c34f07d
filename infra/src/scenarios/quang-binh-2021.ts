import { around, at, event, plusDays, published, simulated, type SentEvent } from '#scenarios/stream.js';

/** Simulated cases, so that every panel leads down to single ones; nothing of this is published. */
const simulatedCases = {
  dossiers: 420,
  resolved: 380,
  late: 42,
  overdue: 16,
  permits: 42,
  complaints: 90,
  openComplaints: 12,
} as const;
const report = 'Bài viết về IOC tỉnh Quảng Bình, 7/2021';

export interface QuangBinhWorld {
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  readonly communes: readonly string[];
  readonly procedures: readonly string[];
  readonly categories: readonly string[];
  readonly construction: string;
  /** Lead unit by component of PAR INDEX and PCI. */
  readonly leads: ReadonlyMap<string, string>;
  readonly cameras: readonly { readonly code: string; readonly unit: string }[];
}

export function* quangBinh(world: QuangBinhWorld): Generator<SentEvent> {
  for (let i = 0; i < simulatedCases.dossiers; i += 1) yield* dossier(i, world);
  for (let i = 0; i < simulatedCases.complaints; i += 1) yield* complaint(i, world);
  for (const [component, unit] of world.leads) yield* componentTask(component, unit);
  yield* official();
  yield* rankings();
  yield* feeds();
  yield* cameras(world.cameras);
}

/** The first six procedures are construction permits, decided by the department of construction. */
function* dossier(
  i: number,
  { departments, districts, communes, procedures, construction }: QuangBinhWorld,
): Generator<SentEvent> {
  const permit = i % 10 === 0;
  const procedure = permit ? around(procedures.slice(0, 6), i / 10) : around(procedures.slice(6), i);
  const unit = permit
    ? construction
    : around([departments, districts, communes][i % 3] ?? departments, Math.floor(i / 3));
  const [open, overdue] = [i >= simulatedCases.resolved, i >= simulatedCases.dossiers - simulatedCases.overdue];
  const received = open && !overdue ? plusDays('2021-07-24', i % 8) : plusDays('2021-01-04', i % 190);
  const late = !open && i % 9 === 4;
  const of = {
    source: 'mot-cua',
    subject: `000.00.${String(10 + (i % 40))}.H46-${received.slice(2).replaceAll('-', '')}-${String(i + 1).padStart(4, '0')}`,
  };
  const channel = i % 7 === 0 ? 'post' : i % 3 === 0 ? 'online' : 'direct';
  yield event(
    'dossier',
    'received',
    { ...of, time: at(received) },
    { procedure, channel, unit, dueAt: at(plusDays(received, 10), '17:00') },
  );
  if (!open) yield event('dossier', 'resolved', { ...of, time: at(plusDays(received, late ? 13 : 8), '15:00') });
}

/** Urban shortcomings, pinned near the middle of Đồng Hới and Ba Đồn. */
function* complaint(i: number, { categories, districts }: QuangBinhWorld): Generator<SentEvent> {
  const day = plusDays('2021-03-01', i + (i >= simulatedCases.complaints - simulatedCases.openComplaints ? 60 : 0));
  const of = { source: '1022', subject: `PA-2021-${String(i + 1).padStart(4, '0')}` };
  const [lat, lon] = i % 3 === 0 ? [17.753, 106.421] : [17.468, 106.622];
  const place = { lat: lat + ((i * 7) % 11) / 1000, lon: lon + ((i * 5) % 13) / 1000 };
  const data = {
    kind: 'field-report',
    category: around(categories, i),
    place,
    title: `Phản ánh mô phỏng số ${i + 1}`,
    channel: 'app',
  };
  yield event('complaint', 'submitted', { ...of, time: at(day, '07:30') }, data);
  yield event(
    'complaint',
    'assigned',
    { ...of, time: at(day, '09:00') },
    { unit: around(districts, i % 3 === 0 ? 7 : 0) },
  );
  if (i < simulatedCases.complaints - simulatedCases.openComplaints)
    yield event('complaint', 'answered', { ...of, time: at(plusDays(day, 2), '16:00') }, { withPhotos: true });
}

/** Plan 118/KH-UBND gives each component a lead unit; its task here is simulated. */
function* componentTask(component: string, unit: string): Generator<SentEvent> {
  yield event(
    'task',
    'assigned',
    { source: 'nhiem-vu', subject: `KH118-${component}`, time: at('2021-06-15') },
    {
      document: '118/KH-UBND',
      assigner: 'UBND-QB',
      unit,
      title: `Cải thiện chỉ số thành phần ${component} (nhiệm vụ mô phỏng)`,
      dueAt: at('2021-12-31', '17:00'),
    },
  );
}

function* official(): Generator<SentEvent> {
  const say = (indicator: string, value: number, more = {}) =>
    published({ indicator, unit: 'H46', period: '2021', value, ...more }, '2021-07-31', report);
  yield say('one-stop-districts', 100, { numerator: 8, denominator: 8 });
  yield say('one-stop-communes', 100, { numerator: 151, denominator: 151 });
  yield say('vnedu-schools', 51);
  yield say('vnedu-teachers', 1750);
}

/** Editions 2020 as published; those of 2019 are the published value less the published change. */
function* rankings(): Generator<SentEvent> {
  const editions = [
    { indicator: 'PAR-INDEX', value: 82.33, before: 80.8, rank: 50, rankBefore: 36 },
    { indicator: 'SIPAS', value: 78.88, before: 83.43, rank: 60, rankBefore: 41 },
    { indicator: 'PAPI', value: 44.7, before: 45.85, rank: 7, rankBefore: 6 },
    { indicator: 'PCI', value: 62.3, before: 63.71, rank: 52, rankBefore: 52 },
  ];
  for (const { indicator, value, before, rank, rankBefore } of editions) {
    const base = { indicator, unit: 'H46', rankOf: 63 };
    yield published(
      { ...base, period: '2019', value: before, rank: rankBefore },
      '2019-12-31',
      'Suy ra từ mức tăng, giảm đã công bố',
    );
    yield published(
      { ...base, period: '2020', value, rank, samePeriod: before },
      '2020-12-31',
      `Công bố ${indicator} 2020; ${report}`,
    );
  }
}

/** Health reports every day, construction every month; their numbers are simulated. */
function* feeds(): Generator<SentEvent> {
  for (let i = 0; i < 7; i += 1) {
    const period = plusDays('2021-07-25', i);
    yield simulated(
      { indicator: 'hospital-visits', unit: 'H46', period, value: 1900 + ((i * 137) % 400) },
      period,
      'vnpt-his',
    );
    yield simulated(
      { indicator: 'hospital-beds-used', unit: 'H46', period, value: 70 + ((i * 5) % 13) },
      period,
      'vnpt-his',
    );
  }
  for (const [i, value] of [9, 7, 6, 8].entries()) {
    const [period, day] = [`2021-0${i + 4}`, plusDays(`2021-0${i + 5}-01`, -1)];
    yield simulated({ indicator: 'without-permit', unit: 'H46', period, value, samePeriod: value + 3 - i }, day);
  }
}

/** The camera that fell silent three days before the end, and the one that is heard and says that it sees nothing. */
const [silentCamera, blindCamera] = [4, 9];
/** What one camera counted on a day, by its number and the day's. */
const violations = (camera: number, day: number) => (camera === blindCamera ? 0 : (camera * 7 + day * 3) % 11);

/** Each camera reports every day whether it sees, and how many violations it counted; the platform sends the sums. */
function* cameras(all: QuangBinhWorld['cameras']): Generator<SentEvent> {
  for (let day = 0; day < 7; day += 1) {
    const period = plusDays('2021-07-25', day);
    const heard = [...all.entries()].filter(([camera]) => camera !== silentCamera || day < 4);
    for (const [camera, { code, unit }] of heard) {
      const of = { unit, period, device: code };
      yield simulated({ ...of, indicator: 'camera-online', value: camera === blindCamera ? 0 : 1 }, period, 'camera');
      yield simulated({ ...of, indicator: 'camera-violations', value: violations(camera, day) }, period, 'camera');
    }
    const online = heard.filter(([camera]) => camera !== blindCamera).length;
    const counted = heard.reduce((sum, [camera]) => sum + violations(camera, day), 0);
    const of = { unit: 'H46', period };
    const share = { numerator: online, denominator: all.length };
    yield simulated({ ...of, indicator: 'cameras-online', value: online, ...share }, period, 'camera');
    yield simulated({ ...of, indicator: 'camera-violations-day', value: counted }, period, 'camera');
  }
}
