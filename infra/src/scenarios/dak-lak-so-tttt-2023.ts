import { around, at, event, plusDays, published, simulated, split, type SentEvent } from '#scenarios/stream.js';

/** The reporting quarter 2023-Q1 of the department: 15/12/2022 to 14/3/2023. */
const period = { from: '2022-12-15', to: '2023-03-14' } as const;
const department = 'H15.14';
const report = 'Báo cáo quý I/2023 của Sở Thông tin và Truyền thông Đắk Lắk (15/12/2022–14/3/2023)';

export interface DakLakWorld {
  readonly districts: readonly string[];
  readonly procedures: readonly string[];
}

export function* dakLak(world: DakLakWorld): Generator<SentEvent> {
  yield* dossiers(world.procedures);
  yield* official();
  yield* community(world.districts);
}

/** 11 carried over, 11 new, all online, all 22 resolved in the period; six more came after it and must not count. */
function* dossiers(procedures: readonly string[]): Generator<SentEvent> {
  const five = procedures.slice(0, 5);
  for (let i = 0; i < 22; i += 1) {
    const carried = i < 11;
    const received = carried ? plusDays('2022-12-01', i) : plusDays(period.from, (i - 11) * 7);
    const done = carried ? plusDays(period.from, i) : i === 21 ? period.to : plusDays(received, 5);
    yield* dossier(i, around(five, i), received, done);
  }
  for (let i = 22; i < 28; i += 1) {
    const received = plusDays(period.to, 1 + (i - 22) * 3);
    yield* dossier(i, around(procedures, i), received, plusDays(received, 4));
  }
}

function* dossier(i: number, procedure: string, received: string, done: string): Generator<SentEvent> {
  const day = received.slice(2).replaceAll('-', '');
  const of = { source: 'mot-cua', subject: `000.00.14.H15-${day}-${String(i + 1).padStart(4, '0')}` };
  const dueAt = at(plusDays(received, 20), '17:00');
  yield event(
    'dossier',
    'received',
    { ...of, time: at(received, '09:00') },
    { procedure, channel: 'online', unit: department, dueAt },
  );
  // Some end on the very edges of the period: the local day counts, not the day in Greenwich.
  yield event(
    'dossier',
    'resolved',
    { ...of, time: at(done, done === period.from ? '00:30' : done === period.to ? '23:59' : '16:00') },
    { resultFile: true },
  );
}

function* official(): Generator<SentEvent> {
  const say = (
    indicator: string,
    unit: string,
    value: number,
    more: { numerator?: number; denominator?: number } = {},
    words = '',
  ) =>
    published(
      { indicator, unit, period: '2023-Q1', value, ...more },
      period.to,
      words ? `${words}; ${report}` : report,
    );
  yield say('services-used', department, 15.2, { numerator: 5, denominator: 33 });
  yield say('resolved-online', department, 100, { numerator: 22, denominator: 22 });
  yield say('tasks-on-schedule', department, 100);
  yield say('meeting-points', 'H15', 14);
  yield say('meeting-points-province', 'H15', 1);
  yield say('meeting-points-district', 'H15', 13);
  yield say('mailboxes', 'H15', 10_000, {}, 'hơn 10.000');
}

/** The totals are published; how they fall on 13 of the 15 districts is simulated, and which 13 they are. */
function* community(districts: readonly string[]): Generator<SentEvent> {
  const [teams, members] = [split(1147, 13), split(7121, 13)];
  const say = (indicator: string, value: number, more = {}) =>
    published({ indicator, unit: 'H15', period: '2022', value, ...more }, '2022-12-31', `${report}: cuối năm 2022`);
  yield say('community-teams', 1147);
  yield say('community-members', 7121);
  yield say('community-districts', 86.7, { numerator: 13, denominator: 15 });
  for (const [i, unit] of districts.slice(0, 13).entries()) {
    yield simulated({ indicator: 'community-teams', unit, period: '2022', value: teams[i] ?? 0 }, '2022-12-31');
    yield simulated({ indicator: 'community-members', unit, period: '2022', value: members[i] ?? 0 }, '2022-12-31');
  }
}
