import type { DataSource } from 'typeorm';
import { Code } from '@ioc/shared/events/envelope';
import type { Catalogue } from '#catalogue/catalogue.js';
import { erase, type Erased, type Erasure } from '#erasure/erase.js';
import { readErasures } from '#erasure/keep.js';
import { appendLedgerFile, readLedgerFile } from '#erasure/ledger-file.js';
import { plainSubject } from '#ingest/decode/case-codes.js';
import type { DecodeLimits } from '#ingest/decode/decode.js';
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

/** The request that a command makes. @throws an Error that names the option which is missing or wrong */
export function erasureOf({ subject, kind, reason, by }: Command, user: string, now: Date): Erasure {
  const missing = (option: string, expected: string) => new Error(`--${option}: cần / expected ${expected}. --help`);
  if (!Code.safeParse(subject).success) throw missing('subject', 'mã vụ việc / the code of a case');
  if (!kinds.includes(kind as CaseKind)) throw missing('kind', kinds.join(', '));
  if (!reason?.trim() || reason.length > 500)
    throw missing('reason', 'lý do, số văn bản yêu cầu / why, at most 500 characters');
  return {
    ...{ kind: kind as CaseKind, subject: plainSubject(kind as CaseKind, subject as string), reason: reason.trim() },
    ...{ askedBy: by?.trim() || user, askedAt: now.toISOString() },
  };
}

export interface Setting {
  readonly db: DataSource;
  readonly catalogue: Catalogue;
  readonly limits: DecodeLimits;
  /** The ledger outside of the database. */
  readonly file: string;
  readonly user: string;
  readonly say: (line: string) => void;
}

/** Does what the command says, and says what was done. */
export async function runErase(command: Command, { db, catalogue, limits, file, user, say }: Setting): Promise<void> {
  if (command.export !== undefined) {
    const all = await readErasures(db);
    const there = await readLedgerFile(command.export);
    if (there.length > 0) throw new Error(`${command.export}: đã có nội dung / is not empty`);
    await appendLedgerFile(command.export, all);
    return say(`${all.length} mục / entries: ${command.export}`);
  }
  const ledger = command['apply-ledger'];
  const erasures = ledger === undefined ? [erasureOf(command, user, new Date())] : await readLedgerFile(ledger);
  const record = async (done: readonly Erased[]) => {
    const unseen = done.find((one) => one.unseen);
    if (unseen && ledger === undefined && !command.ahead)
      throw new Error(
        `${unseen.kind} ${unseen.subject}: không có vụ việc nào mang mã này; --ahead để vẫn ghi vào sổ / ` +
          `no such case; --ahead records it all the same`,
      );
    await appendLedgerFile(
      file,
      done.filter(({ known }) => !known),
    );
  };
  const done = await erase(db, catalogue, erasures, { apply: command.apply, runBy: user, limits, record });
  for (const one of done) say(lineOf(one, command.apply));
  say(
    command.apply
      ? `Đã ghi sổ xóa / recorded: ${file}`
      : 'Chưa thay đổi gì, chạy với --apply để xóa / nothing was changed, run with --apply',
  );
}

function lineOf({ kind, subject, removed, known, unseen }: Erased, applied: boolean): string {
  const [vi, en] = applied ? ['đã xóa', 'removed'] : ['sẽ xóa', 'would remove'];
  const counts =
    `${vi} / ${en}: nhật ký / journal ${removed.journal}, vụ việc / case ${removed.case}, ` +
    `cách ly / quarantine ${removed.quarantine}, bản ghi / log records ${removed.log}`;
  const note = unseen ? ' (chưa từng đến / not seen yet)' : known ? ' (đã có trong sổ / in the ledger already)' : '';
  return `${kind} ${subject}${note}: ${counts}`;
}
