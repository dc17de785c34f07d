import type { PauseReason } from '@ioc/shared/answers/shift';
import type { QueryRunner } from 'typeorm';
import type { AlarmChange } from '#alarms/evaluation.js';

interface Hold {
  readonly since: number;
  readonly until: number;
  readonly why: PauseReason;
  /** What the first look after it changed. */
  readonly changes: readonly AlarmChange[];
  /** Conditions that it found, which have to last before they raise an alarm. */
  readonly waiting: number;
}

const words: Readonly<Record<PauseReason, readonly [string, string]>> = {
  'catching-up': ['hệ thống đọc bù', 'the intake was catching up'],
  path: ['đường truyền hỏng', 'the path was broken'],
  clock: ['đồng hồ bị chỉnh', 'the clock was set'],
};
/** Shorter holds are no news. */
const worthSayingMs = 5000;

/** One line of the shift's log for a time in which nothing was raised or cleared, and what it came to. */
export async function recordHold(runner: QueryRunner, { since, until, why, changes, waiting }: Hold): Promise<void> {
  if (until - since < worthSayingMs) return;
  const count = (verdict: AlarmChange['verdict']) => changes.filter((one) => one.verdict === verdict).length;
  const counts = { raised: count('recur'), cleared: count('clear'), unknown: count('lose'), waiting };
  const [vi, en] = words[why];
  const text =
    `Tạm dừng cảnh báo vì ${vi}; sau đó phát ${counts.raised}, hết ${counts.cleared}, không rõ ${counts.unknown}, chờ đủ thời gian ${waiting} / ` +
    `Alarms were held while ${en}; then ${counts.raised} raised, ${counts.cleared} cleared, ${counts.unknown} unknown, ${waiting} yet to last long enough`;
  await runner.query(`insert into shift_entry (at, kind, text, data) values ($1, 'hold', $2, $3::jsonb)`, [
    new Date(until),
    text,
    JSON.stringify({ since: new Date(since).toISOString(), why, ...counts }),
  ]);
}
