import { localDay } from '@ioc/api/calendar/local-day';
import { followChain } from '#audit/follow-chain.js';
import { retire, said } from '#audit/retire.js';
import { commandLine } from '#commands/command-line.js';
import { noteInAudit } from '#commands/in-audit.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run audit -- verify
  kiểm tra chuỗi băm của nhật ký truy cập với đầu chuỗi lưu ngoài cơ sở dữ liệu (AUDIT_HEAD_FILE) / follows the chain of
  the audit and compares it with the head kept outside of the database; names the first broken link
npm run audit -- retire [--apply]
  bỏ các ngày đã quá AUDIT_DAYS, chỉ khi chuỗi còn nguyên; không có --apply thì chỉ nói / drops the days that are older than
  AUDIT_DAYS, if the chain is whole; without --apply it only says what it would drop`;
const by = 'npm run audit';

const { values, positionals } = commandLine(usage, { apply: { type: 'boolean' } }, true);
const act = positionals.join(' ');
if (act !== 'retire' && (act !== 'verify' || values.apply)) throw new Error(usage);
const { AUDIT_HEAD_FILE: headFile, AUDIT_DAYS: days } = installationSettings(process.cwd());
if (act === 'retire' && days === 0)
  throw new Error('AUDIT_DAYS=0: nhật ký được giữ mãi; đặt số ngày / the audit is kept for ever; set a number of days');

await onDatabase(by, async (db) => {
  if (act === 'retire') {
    const note = (what: string) => noteInAudit(db, headFile, by, what);
    const today = localDay(new Date().toISOString());
    console.log(await retire({ db, headFile, today, days, apply: values.apply, note }));
    return 0;
  }
  const { wrong, links, head, retired } = await followChain(db, headFile);
  if (wrong) {
    console.error(`✗ Nhật ký truy cập hỏng ở / the audit is broken at ${wrong}`);
    return 1;
  }
  const anchored = head ? `đầu chuỗi / head ${head.seq}` : 'chưa có đầu chuỗi / no head yet';
  const before = retired ? `; hết hạn lưu, đã bỏ / retired: ${said(retired)}` : '';
  console.log(`✓ ${links} dòng nguyên vẹn / entries whole; ${anchored}${before}`);
  return 0;
});
