import type { Dice } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import type { Cast } from '#simulator/people/cast.js';
import { dayName, dayOf, minuteOf, workDayMinutes } from '#simulator/time/office.js';
import { type CloudEvent, timeOf, type Voice } from '#simulator/travel/cloud-event.js';

/** Agencies that count their equipment on one day. */
const countedADay = 6;

/** What the office enters into its registers at a minute, one list of events for each entry. Pure. */
export function registerLives(cast: Cast, dice: Dice, at: number, steady: boolean): CloudEvent[][] {
  const voice = cast.voiceOf('register');
  const { processes = [], ratings = [], reports = [] } = cast.catalogue.books ?? {};
  if (!voice) return [];
  const write = (step: string, subject: string, data: CloudEvent['data']) => entry(voice, at, step, subject, data);
  const day = dayOf(at);
  const today = dayName(day);
  switch (minuteOf(at)) {
    case 510:
      return cast.procedures.empty ? [] : [[decision(cast, dice, today, write)]];
    case 540:
      return ratings.flatMap(({ code, criteria, units }) => {
        const unit = units[day % units.length] as string;
        return [criteria.map(({ indicator, max }) => scored(code, unit, indicator, max, dice, today, write))];
      });
    case 600:
      return Array.from({ length: countedADay }, (_, i) => [equipment(cast, dice, day * countedADay + i, write)]);
    case 960:
      return today.endsWith('-05') ? reports.map(({ code }) => [report(code, cast, today, write)]) : [];
    default:
      return minuteOf(at) % 60 === 0 && minuteOf(at) >= 480 && minuteOf(at) < 1020
        ? processes.flatMap((process, i) => (dice.chance(0.15) ? [run(process, i, voice, cast, dice, at, steady)] : []))
        : [];
  }
}

type Write = (step: string, subject: string, data: CloudEvent['data']) => CloudEvent;

function entry(voice: Voice, at: number, step: string, subject: string, data: CloudEvent['data']): CloudEvent {
  const of = {
    specversion: '1.0',
    source: `urn:ioc:source:${voice.code}`,
    subject,
    datacontenttype: 'application/json',
  } as const;
  const about = typeof data['criterion'] === 'string' ? `/${data['criterion']}` : '';
  const id = `${subject}/${step}${about}/${dayName(dayOf(at))}`;
  return { ...of, id, type: `vn.ioc.register.${step}.v1`, time: timeOf(voice, at), data };
}

/** A decision of the chairman about one procedure; most amend it. */
function decision(cast: Cast, dice: Dice, today: string, write: Write): CloudEvent {
  const { code, name, level, online, fee } = cast.procedures.draw(dice);
  const change = dice.chance(0.2) ? 'new' : dice.chance(0.85) ? 'amended' : 'abolished';
  const known = { title: name, level, online, fee, serviceLevel: online === 'full' ? 4 : online === 'partial' ? 3 : 2 };
  const document = `${dice.int(100, 2400)}/QĐ-UBND (mô phỏng)`;
  return write('procedure-decided', code, {
    change,
    document,
    decidedOn: today,
    nationalPortal: dice.chance(0.8),
    ...known,
  });
}

function scored(sheet: string, unit: string, criterion: string, max: number, dice: Dice, today: string, write: Write) {
  const period = today.slice(0, 4);
  const value = Math.round(max * dice.between(0.55, 1));
  const document = `Báo cáo số ${dice.int(10, 400)}/BC (mô phỏng)`;
  return write('sheet-scored', `${sheet}/${unit}/${period}`, { sheet, unit, period, criterion, value, document });
}

function equipment(cast: Cast, dice: Dice, at: number, write: Write): CloudEvent {
  const units = [...cast.catalogue.units.values()].filter(
    ({ kind, validTo }) => kind !== 'province' && validTo === null,
  );
  const { code, kind } = units[at % units.length] as (typeof units)[number];
  const officials = kind === 'commune' ? dice.int(30, 60) : dice.int(45, 180);
  const part = (low: number) => Math.round(officials * dice.between(low, 1));
  return write('equipment-counted', code, {
    ...{ unit: code, officials, computers: part(0.85), mailboxes: part(0.7), signatures: dice.int(2, 30) },
    ...{ lan: true, internet: true, dedicatedNetwork: dice.chance(kind === 'commune' ? 0.6 : 0.95), videoPoints: 1 },
  });
}

/** The report of the month before, on the fifth. */
function report(set: string, cast: Cast, today: string, write: Write): CloudEvent {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const period = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  const unit = cast.catalogue.province.rootUnit;
  return write('report-sent', `${set}/${period}`, {
    set,
    period,
    unit,
    document: `Báo cáo tháng ${period} (mô phỏng)`,
  });
}

type Process = NonNullable<NonNullable<Cast['catalogue']['books']>['processes']>[number];

/** One case that goes through the steps of a process; one step in ten takes longer than it may. */
function run(
  { code, name, unit, steps }: Process,
  i: number,
  voice: Voice,
  cast: Cast,
  dice: Dice,
  at: number,
  steady: boolean,
) {
  const date = dayName(dayOf(at)).slice(2).replaceAll('-', '');
  const life = new Life('register', voice, `${code}-${date}-${String(minuteOf(at) / 60)}${i}`, at, steady);
  steps.forEach(({ limitDays }, index) => {
    life.tell('process-moved', { process: code, step: index + 1, unit, title: `${name} (mô phỏng)` });
    life.work((limitDays ?? 1) * workDayMinutes * (dice.chance(0.1) ? 1.6 : dice.between(0.3, 0.9)));
  });
  life.tell('process-ended', { process: code, outcome: 'completed' });
  return life.events;
}
