import { access } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type Command, erasureOf, erasedLine, unseenRefusal } from '#erasure/command.js';
import { erase, type Erased } from '#erasure/erase.js';
import { readErasures } from '#erasure/keep.js';
import { appendLedgerFile, readLedgerFile } from '#erasure/ledger-file.js';
import type { DecodeLimits } from '#ingest/decode/decode.js';

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
  if (ledger !== undefined) await access(ledger);
  const erasures = ledger === undefined ? [erasureOf(command, user, new Date())] : await readLedgerFile(ledger);
  const record = async (done: readonly Erased[]) => {
    const refusal = unseenRefusal(done, command);
    if (refusal !== null) throw new Error(refusal);
    await appendLedgerFile(
      file,
      done.filter(({ known }) => !known),
    );
  };
  const done = await erase(db, catalogue, erasures, { apply: command.apply, runBy: user, limits, record });
  for (const one of done) say(erasedLine(one, command.apply));
  say(
    command.apply
      ? `Đã ghi sổ xóa / recorded: ${file}`
      : 'Chưa thay đổi gì, chạy với --apply để xóa / nothing was changed, run with --apply',
  );
}
