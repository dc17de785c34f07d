import { readLinks } from '@ioc/api/audit/audit.sql';
import { ChainCheck } from '@ioc/api/audit/chain';
import { readHead } from '@ioc/api/audit/head-file';
import type { DataSource } from 'typeorm';
import { commandLine } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run audit -- verify
  kiểm tra chuỗi băm của nhật ký truy cập với đầu chuỗi lưu ngoài cơ sở dữ liệu (AUDIT_HEAD_FILE) / follows the chain of
  the audit and compares it with the head kept outside of the database; names the first broken link`;
const pageSize = 5000;

const { positionals } = commandLine(usage, {}, true);
if (positionals.join(' ') !== 'verify') throw new Error(usage);
const head = await readHead(installationSettings(process.cwd()).AUDIT_HEAD_FILE);
await onDatabase('npm run audit', async (db) => {
  const check = new ChainCheck(head);
  const wrong = (await brokenLink(db, check)) ?? check.end();
  if (wrong) {
    console.error(`✗ Nhật ký truy cập hỏng ở / the audit is broken at ${wrong}`);
    return 1;
  }
  const anchored = head ? `đầu chuỗi / head ${head.seq}` : 'chưa có đầu chuỗi / no head yet';
  console.log(`✓ ${check.links} dòng nguyên vẹn / entries whole; ${anchored}`);
  return 0;
});

/** The first that is wrong, read a few thousand at a time. */
async function brokenLink(db: DataSource, check: ChainCheck): Promise<string | null> {
  for (;;) {
    const links = await readLinks(db, check.links, pageSize);
    for (const link of links) {
      const wrong = check.next(link);
      if (wrong) return wrong;
    }
    if (links.length < pageSize) return null;
  }
}
