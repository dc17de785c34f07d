import type { Dice } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import type { Cast } from '#simulator/people/cast.js';
import {
  closing,
  dayName,
  dayOf,
  instantOf,
  minuteOf,
  workDayMinutes,
  workingDaysAfter,
} from '#simulator/time/office.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

/** Minutes of the day at which a leader assigns. */
const assigning = new Set([495, 870]);
const works = [
  'Báo cáo kết quả cải cách hành chính',
  'Rà soát thủ tục quá hạn',
  'Giải ngân vốn đầu tư công',
  'Chuyển đổi số cấp xã',
];

/**
 * The whole life of one task that the chairman or the Prime Minister gives to a department, from `at` on: reported on the
 * way, one in six extended, most done in time. Null: nobody assigns at this minute, or no system carries tasks.
 */
export function taskLife(cast: Cast, dice: Dice, at: number, steady: boolean): CloudEvent[] | null {
  const voice = cast.voiceOf('task');
  if (!voice || cast.departments.empty || !assigning.has(minuteOf(at))) return null;
  const day = dayOf(at);
  const code = `NV-${dayName(day).slice(2).replaceAll('-', '')}-${minuteOf(at) < 720 ? '01' : '02'}`;
  const life = new Life('task', voice, code, at, steady);
  const limit = dice.int(5, 20);
  const due = instantOf(workingDaysAfter(day, limit), closing);
  life.tell('assigned', {
    ...{ document: `${dice.int(100, 999)}/UBND-TH (mô phỏng)`, assigner: dice.chance(0.3) ? 'TTg' : 'UBND' },
    ...{ unit: cast.departments.draw(dice).written, title: `${dice.pick(works)} (mô phỏng)`, dueAt: life.instant(due) },
  });
  life.work(limit * workDayMinutes * dice.between(0.2, 0.5)).tell('reported', { note: 'Đang thực hiện', percent: 40 });
  const later = instantOf(workingDaysAfter(dayOf(due), 5), closing);
  if (dice.chance(1 / 6)) life.tell('extended', { dueAt: life.instant(later), reason: 'Chờ ý kiến của bộ' });
  life.until(dice.chance(0.85) ? due - dice.between(10, 600) * 60_000 : later + dice.between(0, 3) * 86_400_000);
  if (dice.chance(0.93)) life.tell('completed', { note: 'Đã hoàn thành' });
  return life.events;
}
