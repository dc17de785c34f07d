import { type CloudEvent, timeOf } from '#simulator/travel/cloud-event.js';
import type { Dice } from '#simulator/dice.js';
import type { Life } from '#simulator/lives/life.js';

const correctedShare = 0.006;
type Step = (step: string) => CloudEvent | undefined;

/**
 * One life in 170 holds a mistake that its office later fixes: an event that never happened is retracted, or one that
 * happened otherwise is replaced. The corrections come after it, among the rest of the life.
 */
export function plantCorrection(life: Life, dice: Dice) {
  if (!dice.chance(correctedShare)) return;
  const find: Step = (step) => life.events.find(({ type }) => type.endsWith(`.${step}.v1`));
  const wrong = dice.chance(0.5) ? mistakenWithdrawal(life, find, dice) : earlierResult(life, find, dice);
  if (!wrong) return;
  life.events.sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || (a.sequence ?? 0) - (b.sequence ?? 0));
}

/** "Withdrawn" was pressed on the wrong dossier, and taken back within the hour. */
function mistakenWithdrawal(life: Life, find: Step, dice: Dice): boolean {
  const received = find('received');
  if (!received) return false;
  life.at = Date.parse(received.time) + dice.between(60, 600) * 1000;
  const wrong = life.tell('withdrawn', { reason: 'Công dân rút hồ sơ' });
  life.at += dice.between(2, 50) * 60_000;
  life.tell('retracted', { event: wrong.id, reason: 'Thao tác nhầm hồ sơ' });
  return true;
}

/** The result was entered with a wrong time: it had been there a while before. */
function earlierResult(life: Life, find: Step, dice: Dice): boolean {
  const resolved = find('resolved');
  const before = life.events[life.events.findIndex((event) => event === resolved) - 1];
  if (!resolved || !before || find('recalled')) return false;
  const at = Date.parse(resolved.time);
  const from = Math.max(Date.parse(before.time) + 1000, at - 3_600_000);
  const time = timeOf(life.voice, dice.between(from, at));
  life.at = at + dice.between(1, 300) * 60_000;
  life.tell('replaced', {
    event: resolved.id,
    type: resolved.type,
    time,
    data: resolved.data,
    reason: 'Ghi sai thời điểm',
  });
  return true;
}
