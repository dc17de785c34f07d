import { Code } from '@ioc/shared/events/envelope';
import type { Erased, Erasure } from '#erasure/erase.js';
import { most } from '#erasure/ledger-file.js';
import { codeFault, plainCode } from '#cases/plain-code.js';
import { plainSubject } from '#ingest/decode/case-codes.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';

const kinds = Object.keys(caseKinds) as CaseKind[];
export const usage = `npm run erase -- --subject <mã> --kind <${kinds.join('|')}> --reason "<lý do>" [--by <ai yêu cầu>] [--apply]
npm run erase -- --apply-ledger <tệp> [--apply]
npm run erase -- --export <tệp>
Xóa văn bản của một vụ việc ở mọi bảng; số đếm, mã, ngày giữ nguyên. Không có --apply: chỉ nói sẽ xóa gì, không đổi gì.
Removes the texts of a case from every table; counts, codes and days stay. Without --apply it says what it would remove.
  --ahead          mã chưa từng đến cũng ghi vào sổ xóa / record a code of which no event has come yet
  --apply-ledger   áp dụng sổ xóa từ tệp, sau khi khôi phục bản sao lưu / apply a ledger file after a restore
  --export         chép sổ xóa ra tệp / write the ledger to a file`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
export const options = {
  ...{ subject: text, kind: text, reason: text, by: text, 'apply-ledger': text, export: text },
  ...{ apply: flag, ahead: flag },
};

export interface Command {
  readonly subject?: string | undefined;
  readonly kind?: string | undefined;
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  readonly apply: boolean;
  readonly ahead: boolean;
  readonly 'apply-ledger'?: string | undefined;
  readonly export?: string | undefined;
}

/** The request that a command makes. Pure. @throws an Error that names the option which is missing or wrong */
export function erasureOf({ subject, kind, reason, by }: Command, user: string, now: Date): Erasure {
  const missing = (option: string, expected: string) => new Error(`--${option}: cần / expected ${expected}. --help`);
  if (!Code.safeParse(subject).success || codeFault(plainCode(subject as string)) !== null)
    throw missing('subject', 'mã vụ việc / the code of a case');
  if (!kinds.includes(kind as CaseKind)) throw missing('kind', kinds.join(', '));
  if (!reason?.trim() || reason.length > most.reason)
    throw missing('reason', `lý do, số văn bản yêu cầu / why, at most ${most.reason} characters`);
  if ((by ?? '').length > most.askedBy)
    throw missing('by', `ai yêu cầu / who asks for it, at most ${most.askedBy} characters`);
  return {
    ...{ kind: kind as CaseKind, subject: plainSubject(kind as CaseKind, subject as string), reason: reason.trim() },
    ...{ askedBy: by?.trim() || user, askedAt: now.toISOString() },
  };
}

/** What would be erased is of a case that never came, and nobody said that this is meant. Pure. */
export function unseenRefusal(done: readonly Erased[], { ahead, 'apply-ledger': ledger }: Command): string | null {
  const unseen = done.find((one) => one.unseen);
  if (!unseen || ahead || ledger !== undefined) return null;
  return (
    `${unseen.kind} ${unseen.subject}: không có vụ việc nào mang mã này; --ahead để vẫn ghi vào sổ / ` +
    `no such case; --ahead records it all the same`
  );
}

/** What was done of a case, or would be. Pure. */
export function erasedLine({ kind, subject, removed, known, unseen }: Erased, applied: boolean): string {
  const [vi, en] = applied ? ['đã xóa', 'removed'] : ['sẽ xóa', 'would remove'];
  const counts =
    `${vi} / ${en}: nhật ký / journal ${removed.journal}, vụ việc / case ${removed.case}, ` +
    `cách ly / quarantine ${removed.quarantine}, bản ghi / log records ${removed.log}, ` +
    `sổ ca, cảnh báo / words of the shift ${removed.words}`;
  const note = unseen ? ' (chưa từng đến / not seen yet)' : known ? ' (đã có trong sổ / in the ledger already)' : '';
  return `${kind} ${subject}${note}: ${counts}`;
}
