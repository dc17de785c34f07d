import { type Dice, Urn } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import type { Actor, Cast } from '#simulator/people/cast.js';
import {
  closing,
  dayName,
  dayOf,
  instantOf,
  minuteMs,
  workDayMinutes,
  workingDaysAfter,
} from '#simulator/time/office.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

type Urgency = 'normal' | 'urgent' | 'express';
interface Work {
  readonly dice: Dice;
  readonly life: Life;
  readonly actor: Actor;
  readonly urgency: Urgency;
}

/** Working days that an incoming document of each class may take. */
const limitDays: Readonly<Record<Urgency, number>> = { normal: 5, urgent: 2, express: 1 };
const urgencies = new Urn<[Urgency, number]>(
  [
    ['normal', 85],
    ['urgent', 12],
    ['express', 3],
  ],
  ([, weight]) => weight,
);
const kinds = ['Công văn', 'Báo cáo', 'Quyết định', 'Thông báo', 'Kế hoạch', 'Giấy mời'];
const officialsOfUnit = 3;

/**
 * The whole life of one official document of a department, from `at` on; null when no source of the catalogue carries
 * documents. Of ten outgoing documents some eight bear both digital signatures, and one in twelve comes or goes on paper.
 */
export function documentLife(cast: Cast, dice: Dice, at: number, number: number, steady: boolean): CloudEvent[] | null {
  const voice = cast.documentVoice;
  if (!voice || cast.departments.empty) return null;
  const incoming = dice.chance(0.58);
  const date = dayName(dayOf(at)).slice(2).replaceAll('-', '');
  const life = new Life(
    'document',
    voice,
    `${incoming ? 'VBD' : 'VBDI'}-${date}-${String(number).padStart(4, '0')}`,
    at,
    steady,
  );
  const work = { dice, life, actor: cast.departments.draw(dice), urgency: urgencies.draw(dice)[0] };
  if (incoming) receive(work, cast);
  else compose(work);
  return life.events;
}

const officialOf = ({ unit }: Actor, dice: Dice) =>
  `${unit.code}-${String(dice.int(1, officialsOfUnit)).padStart(2, '0')}`;

const described = ({ dice, actor, urgency }: Work) => {
  const docType = dice.pick(kinds);
  const title = `${docType} mô phỏng về công tác ${dice.pick(['tháng', 'quý', 'năm', 'đột xuất'])}`;
  return { unit: actor.written, class: urgency, electronic: dice.chance(0.92), docType, title, mark: 'none' };
};

function receive(work: Work, cast: Cast) {
  const { dice, life, actor, urgency } = work;
  const due = instantOf(workingDaysAfter(dayOf(life.at), limitDays[urgency]), closing);
  life.tell('arrived', { ...described(work), dueAt: dice.chance(0.93) ? life.instant(due) : null });
  life.work(dice.between(3, 90)).tell('assigned', { unit: actor.written, official: officialOf(actor, dice) });
  if (dice.chance(0.05)) {
    life.work(dice.between(10, 120)).tell('returned', { reason: 'Không thuộc nhiệm vụ được giao' });
    life.work(dice.between(10, 60)).tell('assigned', { unit: actor.written, official: officialOf(actor, dice) });
  }
  if (dice.chance(0.15)) {
    const next = dice.chance(0.5) ? actor : cast.departments.draw(dice);
    life.work(dice.between(20, 240)).tell('forwarded', { unit: next.written, official: officialOf(next, dice) });
  }
  const late = dice.chance(0.04 + actor.persona.late);
  const usual = life.worked(limitDays[urgency] * workDayMinutes * dice.between(0.05, life.steady ? 0.4 : 0.8));
  const inTime = Math.min(usual, Math.max(due - dice.between(1, 200) * minuteMs, life.at + minuteMs));
  const after = workingDaysAfter(dayOf(due), 1 + Math.floor(dice.exponential(1.5)));
  life.until(late ? instantOf(after, 430 + dice.between(0, 500)) : inTime);
  life.tell('handled', { online: dice.chance(0.75) });
}

function compose(work: Work) {
  const { dice, life, actor } = work;
  life.tell('drafted', { ...described(work), official: officialOf(actor, dice) });
  life.work(dice.between(60, 1.5 * workDayMinutes) * (life.steady ? 0.2 : 1));
  const luck = dice.roll();
  if (luck < 0.04) {
    life.tell('cancelled', { reason: 'Không ban hành nữa' });
    return;
  }
  if (luck < 0.95) life.tell('signed', { by: 'head', digital: luck < 0.9 });
  else life.tell('signed', { by: 'official', digital: true });
  life.work(dice.between(5, 90));
  if (luck < 0.88) life.tell('signed', { by: 'agency', digital: true });
  const recipient = dice.chance(0.08) ? 'government' : dice.chance(0.8) ? 'agency' : 'other';
  life.work(dice.between(1, 30)).tell('issued', { number: `${life.subject}/${actor.unit.code}`, recipient });
}
