import { laiChauDocuments } from '#scenarios/lai-chau-documents.js';
import { around, at, event, plusDays, published, simulated, type SentEvent } from '#scenarios/stream.js';

/**
 * The four classes of task follow-up, on the Government-wide numbers of 2017 (the rule: Decision 42/2014/QĐ-TTg): 21.914
 * tasks = 14.068 done on time + 1.983 done late + 5.640 open in time + 223 open overdue, as of 31/12/2017.
 */
export const classes = { onTime: 14_068, late: 1_983, inTime: 5_640, overdue: 223 } as const;
const asOf = '2017-12-31';
const first = '2017-01-01';

export interface LaiChauWorld {
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  readonly procedures: readonly string[];
}

export function* laiChau(world: LaiChauWorld): Generator<SentEvent> {
  const leads = [...world.departments, ...world.districts];
  let number = 0;
  for (const [name, count] of Object.entries(classes) as [keyof typeof classes, number][]) {
    for (let i = 0; i < count; i += 1) yield* task(name, i, number++, leads);
  }
  yield* receipts(world);
  yield* offices(world.departments);
  yield* laiChauDocuments();
}

function* task(kind: keyof typeof classes, i: number, number: number, leads: readonly string[]): Generator<SentEvent> {
  const { assigned, due, done } = days(kind, i);
  const government = number % 2 === 0;
  const source = government ? 'nhiem-vu-cp' : 'nhiem-vu-ttg';
  const subject = `NV-2017-${String(number + 1).padStart(5, '0')}`;
  const extended = kind === 'onTime' && i % 200 === 7;
  yield event(
    'task',
    'assigned',
    { source, subject, time: at(assigned) },
    {
      document: `Văn bản mô phỏng số ${number + 1}`,
      assigner: government ? 'CP' : 'TTg',
      unit: around(leads, number),
      ...(number % 9 === 0 ? { coUnits: [around(leads, number + 1), around(leads, number + 2)] } : {}),
      title: `Nhiệm vụ mô phỏng số ${number + 1}`,
      // An extended task was first due too early: only its last deadline says to which class it belongs.
      dueAt: at(extended ? plusDays(assigned, 2) : due, '17:00'),
    },
  );
  if (number % 50 === 3)
    yield event(
      'task',
      'reported',
      { source, subject, time: at(plusDays(assigned, 1)) },
      { note: 'Đang thực hiện', percent: 40 },
    );
  if (extended)
    yield event('task', 'extended', { source, subject, time: at(plusDays(assigned, 2)) }, { dueAt: at(due, '17:00') });
  if (done) yield event('task', 'completed', { source, subject, time: done });
}

/** Days of a task of a class; the first ones of each class lie on its edge. */
function days(kind: keyof typeof classes, i: number): { assigned: string; due: string; done: string | null } {
  const assigned = plusDays(first, i % 300);
  switch (kind) {
    case 'onTime': {
      const due = plusDays(assigned, 30);
      return { assigned, due, done: i < 100 ? at(due, '23:59') : at(plusDays(assigned, 10 + (i % 20)), '16:30') };
    }
    case 'late': {
      const due = plusDays(assigned, 20);
      return {
        assigned,
        due,
        done: i < 100 ? at(plusDays(due, 1), '00:00') : at(plusDays(due, 1 + (i % 40)), '10:00'),
      };
    }
    case 'inTime':
      return {
        assigned: plusDays(first, 200 + (i % 160)),
        due: plusDays(asOf, i < 100 ? 0 : 1 + (i % 60)),
        done: null,
      };
    case 'overdue':
      return { assigned, due: i < 20 ? plusDays(asOf, -1) : plusDays(assigned, 40), done: null };
  }
}

/** One-stop receipts: every dossier has its code and its appointment. */
function* receipts({ districts, procedures }: LaiChauWorld): Generator<SentEvent> {
  for (let i = 0; i < 40; i += 1) {
    const day = plusDays('2015-03-02', i);
    const of = {
      source: 'mot-cua',
      subject: `000.00.${String(10 + (i % 8))}.H35-1503${String(1 + (i % 28)).padStart(2, '0')}-${String(i + 1).padStart(4, '0')}`,
    };
    const data = {
      procedure: around(procedures, i),
      channel: 'direct',
      unit: around(districts, i),
      dueAt: at(plusDays(day, 10), '17:00'),
    };
    yield event('dossier', 'received', { ...of, time: at(day) }, data);
    if (i < 34) yield event('dossier', 'resolved', { ...of, time: at(plusDays(day, i < 30 ? 8 : 12), '15:00') });
  }
}

const criteria = { 'it-infrastructure': 20, 'it-applications': 30, 'it-services': 25, 'it-staff': 15, 'it-policy': 10 };

/** The rating sheets of ten agencies; one of them has not handed in one criterion, so its class is unknown. */
function* offices(departments: readonly string[]): Generator<SentEvent> {
  for (const [i, unit] of departments.slice(0, 10).entries()) {
    for (const [indicator, max] of Object.entries(criteria)) {
      if (i === 9 && indicator === 'it-policy') continue;
      const value = Math.round(max * (0.95 - 0.06 * i));
      yield simulated({ indicator, unit, period: '2015', value }, '2015-12-31');
    }
  }
  yield published(
    { indicator: 'iso-processes', unit: 'H35', period: '2015', value: 10 },
    '2015-12-31',
    'Văn phòng UBND tỉnh Lai Châu, 2015: 10 quy trình ISO 9001; tên, các bước và người phụ trách ở trang Quy trình ISO',
  );
  yield published(
    { indicator: 'documents-signed', unit: 'H35', period: '2015', value: 100 },
    '2015-12-31',
    'Văn phòng UBND tỉnh Lai Châu, 2015: 100 % văn bản gửi Chính phủ được ký số',
  );
}
