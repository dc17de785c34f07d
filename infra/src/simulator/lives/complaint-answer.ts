import type { Actor } from '#simulator/people/cast.js';
import type { Complaint } from '#simulator/lives/complaint.js';
import { closing, dayOf, instantOf, minuteMs, workDayMinutes, workingDaysAfter } from '#simulator/time/office.js';

/** Working days that the unit has: fifteen for a petition, one where it is urgent, else those of its category. */
const daysOf = ({ petition, urgent, category }: Complaint): number =>
  petition ? 15 : urgent ? 1 : Math.ceil(category.limitDays);
/** The end of the last day of a limit that begins now. */
export const dueOf = (complaint: Complaint): number =>
  instantOf(workingDaysAfter(dayOf(complaint.life.at), daysOf(complaint)), closing);

/** The unit works on it and answers, some of them late or with an extension, the slow units more often. */
export function answerComplaint(complaint: Complaint, unit: Actor) {
  const { dice, life, petition } = complaint;
  const limit = daysOf(complaint) * workDayMinutes;
  let due = dueOf(complaint);
  if (dice.chance(0.6))
    life.work(limit * dice.between(0.05, 0.3)).tell('progressed', { note: 'Đang kiểm tra hiện trường' });
  const late = dice.chance((petition ? 0.1 : 0.03) + unit.persona.late);
  if (dice.chance(late ? 0.4 : 0.02) && due - life.at > workDayMinutes * minuteMs) {
    life.until(due - 5 * 60 * minuteMs);
    due = instantOf(workingDaysAfter(dayOf(due), dice.int(1, 4)), closing);
    life.tell('extended', { dueAt: life.instant(due), reason: 'Cần phối hợp nhiều đơn vị' });
  }
  const usual = life.worked(limit * dice.between(0.1, life.steady ? 0.5 : 0.8));
  const onTime = Math.min(usual, Math.max(due - dice.between(1, 200) * minuteMs, life.at + minuteMs));
  const slow = () =>
    instantOf(workingDaysAfter(dayOf(due), 1 + Math.floor(dice.exponential(2))), 420 + dice.between(0, 600));
  life.until(late ? slow() : onTime).tell('answered', { note: 'Đã xử lý', withPhotos: dice.chance(0.5) });
  publish(complaint);
  afterAnswer(complaint, unit);
}

/** One answer in ten waits longer for its publication than it may; a private one is never made public. */
function publish({ dice, life, hidden, petition }: Complaint) {
  if (hidden) return;
  const days = petition ? dice.between(3, 6) : dice.between(2, 5);
  const late = dice.chance(0.1);
  life.work(late ? days * workDayMinutes : Math.min(dice.exponential(life.steady ? 30 : 120), 400)).tell('published');
}

function afterAnswer(complaint: Complaint, unit: Actor) {
  const { dice, life, hidden, petition } = complaint;
  if (dice.chance(0.04)) {
    life.work(dice.between(60, 900)).tell('reopened', { reason: 'Chưa xử lý triệt để' });
    life.work(dice.between(100, 1400)).tell('answered', { note: 'Đã xử lý bổ sung', withPhotos: true });
    publish(complaint);
  }
  if (!hidden && dice.chance(0.006))
    life.work(dice.between(10, 300)).tell('unpublished', { reason: 'Ảnh có thông tin cá nhân' });
  const luck = dice.roll() + unit.persona.late;
  if (dice.chance(0.4)) {
    life.until(life.at + dice.exponential(life.steady ? 1_200_000 : 50_000_000));
    life.tell('rated', { rating: luck < 0.58 ? 'satisfied' : luck < 0.84 ? 'acceptable' : 'dissatisfied' });
  }
  if (petition && !hidden && dice.chance(0.6)) {
    const likes = dice.int(0, 9);
    life.work(dice.between(60, 900)).tell('voted', { likes, dislikes: luck < 0.8 ? dice.int(0, likes) : likes + 1 });
  }
  if (dice.chance(0.7)) life.work(dice.between(1, 3) * workDayMinutes).tell('closed');
}
