import { dropRetired, lastBeforeDay } from '@ioc/api/audit/audit.sql';
import type { AuditRetired } from '@ioc/api/audit/chain';
import { writeRetired } from '@ioc/api/audit/head-file';
import { addDays, type LocalDay } from '@ioc/api/calendar/local-day';
import type { DataSource } from 'typeorm';
import { followChain } from '#audit/follow-chain.js';

interface Retirement {
  readonly db: DataSource;
  readonly headFile: string;
  /** Today, in Vietnam. */
  readonly today: LocalDay;
  /** Whole days that stay, beside today. */
  readonly days: number;
  readonly apply: boolean;
  /** Into the audit, before anything is dropped. */
  readonly note: (what: string) => Promise<void>;
}

/**
 * Drops the days that are over, where the chain is whole: what it ends at stands outside of the database before the rows
 * go, so that a kill in between leaves a chain that is whole. Answers what was or would be done. @throws where it is broken
 */
export async function retire({ db, headFile, today, days, apply, note }: Retirement): Promise<string> {
  const { wrong } = await followChain(db, headFile);
  if (wrong) throw new Error(`Nhật ký hỏng, không bỏ dòng nào / the audit is broken, nothing is dropped: ${wrong}`);
  const firstKept = addDays(today, -days);
  const last = await lastBeforeDay(db, firstKept);
  if (!last) return `Không có dòng nào trước / no entries before ${firstKept}`;
  const retired: AuditRetired = { ...last, lastDay: addDays(firstKept, -1) };
  if (!apply) return `Sẽ bỏ / would drop: ${said(retired)}. Chạy với --apply / run with --apply`;
  await note(`audit retire ${said(retired)} ${retired.hash}`);
  await writeRetired(headFile, retired);
  return `Đã bỏ / dropped: ${await dropRetired(db, retired)}; ${said(retired)}`;
}

/** To which entry and day. */
export const said = ({ seq, lastDay }: AuditRetired): string => `… ${seq}, ${lastDay}`;
