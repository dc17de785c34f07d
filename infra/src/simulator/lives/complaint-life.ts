import type { Category } from '@ioc/api/catalogue/catalogue';
import type { Actor, Cast } from '#simulator/people/cast.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';
import { titlesOf, weightOf } from '#simulator/lives/complaint-topics.js';
import { type Dice, Urn } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import {
  closing,
  dayName,
  dayOf,
  instantOf,
  minuteMs,
  workDayMinutes,
  workingDaysAfter,
} from '#simulator/time/office.js';
import { type Land, pinned, placeIn } from '#simulator/lives/places.js';

interface Complaint {
  readonly cast: Cast;
  readonly dice: Dice;
  readonly life: Life;
  readonly category: Category;
  readonly commune: Actor;
  readonly urgent: boolean;
  readonly hidden: boolean;
}

/** The whole life of one complaint, from its sending at `at`; null when no source of the catalogue carries complaints. */
export function complaintLife(
  cast: Cast,
  dice: Dice,
  at: number,
  number: number,
  steady: boolean,
  land: Land,
): CloudEvent[] | null {
  const petition = dice.chance(0.15);
  const voice = petition ? cast.petitionVoice : cast.reportVoice;
  if (!voice || cast.catalogue.categories.size === 0) return null;
  const date = dayName(dayOf(at)).slice(2).replaceAll('-', '');
  const code = `${petition ? 'PAKN' : 'PA'}-${date}-${String(number).padStart(4, '0')}`;
  const life = new Life('complaint', voice, code, at, steady);
  const category = new Urn(cast.catalogue.categories.values(), ({ code: c }) => weightOf(c)).draw(dice);
  const commune = cast.communes.draw(dice);
  const complaint: Complaint = {
    cast,
    dice,
    life,
    category,
    commune,
    urgent: dice.chance(0.06),
    hidden: dice.chance(0.05),
  };
  submit(complaint, petition, land);
  handle(complaint);
  return life.events;
}

function submit({ dice, life, category, commune, urgent, hidden }: Complaint, petition: boolean, land: Land) {
  const place = petition ? null : pinned(placeIn(commune.unit, dice, land), dice);
  life.tell('submitted', {
    kind: petition ? 'petition' : 'field-report',
    category: category.code,
    ...(place ? { place } : {}),
    ...(dice.chance(0.8) ? { commune: commune.written } : {}),
    title: hidden ? 'Phản ánh riêng tư' : dice.pick(titlesOf(category.code, category.name)),
    ...(urgent ? { urgent } : {}),
    ...(hidden ? { private: true } : {}),
    channel: petition ? 'web' : dice.pick(['app', 'app', 'app', 'zalo', 'phone', 'web']),
  });
}

function handle(complaint: Complaint) {
  const { dice, life, commune, cast } = complaint;
  life.work(dice.exponential(life.steady ? 8 : 50)).tell('accepted', {});
  if (dice.chance(0.07))
    return void life.work(dice.between(5, 60)).tell('rejected', { reason: 'Không đủ thông tin để xử lý' });
  if (dice.chance(0.03)) {
    return void life.work(dice.between(5, 60)).tell('duplicate', { of: life.subject.replace(/\d+$/, '0001') });
  }
  if (dice.chance(0.05)) {
    life.work(dice.between(5, 60)).tell('clarification-requested', { reason: 'Đề nghị bổ sung vị trí' });
    life.work(dice.exponential(400)).tell('clarified');
  }
  let due = assign(complaint, dice.chance(0.65) || cast.departments.empty ? commune : cast.departments.draw(dice));
  if (dice.chance(0.08)) {
    life.work(dice.between(30, 600)).tell('sent-back', { reason: 'Không thuộc thẩm quyền' });
    due = assign(complaint, commune);
  }
  answer(complaint, due);
}

function assign({ dice, life, category, urgent }: Complaint, to: Actor): number {
  life.work(dice.exponential(life.steady ? 6 : 40));
  const days = urgent ? 1 : Math.ceil(category.limitDays);
  const due = instantOf(workingDaysAfter(dayOf(life.at), days), closing);
  life.tell('assigned', { unit: to.written, dueAt: life.instant(due) });
  return due;
}

function answer(complaint: Complaint, firstDue: number) {
  const { dice, life, commune, category, urgent } = complaint;
  const limit = (urgent ? 1 : category.limitDays) * workDayMinutes;
  let due = firstDue;
  if (dice.chance(0.6))
    life.work(limit * dice.between(0.05, 0.3)).tell('progressed', { note: 'Đang kiểm tra hiện trường' });
  const late = dice.chance(0.03 + commune.persona.late);
  if (late && dice.chance(0.4) && due - life.at > workDayMinutes * minuteMs) {
    life.until(due - 5 * 60 * minuteMs);
    due = instantOf(workingDaysAfter(dayOf(due), dice.int(1, 4)), closing);
    life.tell('extended', { dueAt: life.instant(due), reason: 'Cần phối hợp nhiều đơn vị' });
  }
  const usual = life.worked(limit * dice.between(0.1, life.steady ? 0.5 : 0.8));
  const onTime = Math.min(usual, Math.max(due - dice.between(1, 200) * minuteMs, life.at + minuteMs));
  life.until(
    late
      ? instantOf(workingDaysAfter(dayOf(due), 1 + Math.floor(dice.exponential(2))), 420 + dice.between(0, 600))
      : onTime,
  );
  life.tell('answered', { note: 'Đã xử lý', withPhotos: dice.chance(0.5) });
  afterAnswer(complaint);
}

function afterAnswer({ dice, life, hidden, commune }: Complaint) {
  if (!hidden) life.work(dice.exponential(life.steady ? 30 : 200)).tell('published');
  if (dice.chance(0.04)) {
    life.work(dice.between(60, 900));
    const due = instantOf(workingDaysAfter(dayOf(life.at), 3), closing);
    life.tell('reopened', { reason: 'Chưa xử lý triệt để', dueAt: life.instant(due) });
    life.work(dice.between(100, 1400)).tell('answered', { note: 'Đã xử lý bổ sung', withPhotos: true });
  }
  if (!hidden && dice.chance(0.006))
    life.work(dice.between(10, 300)).tell('unpublished', { reason: 'Ảnh có thông tin cá nhân' });
  if (dice.chance(0.4)) {
    const luck = dice.roll() + commune.persona.late;
    life.until(life.at + dice.exponential(life.steady ? 1_200_000 : 50_000_000));
    life.tell('rated', { rating: luck < 0.58 ? 'satisfied' : luck < 0.84 ? 'acceptable' : 'dissatisfied' });
  }
  if (dice.chance(0.7)) life.work(dice.between(1, 3) * workDayMinutes).tell('closed');
}
