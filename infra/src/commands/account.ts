import { removeFactor } from '@ioc/api/accounts/second-factor.sql';
import { accountName } from '@ioc/api/accounts/account-name';
import { endSessions } from '@ioc/api/identity/sessions.sql';
import { commandLine } from '#commands/command-line.js';
import { noteInAudit } from '#commands/in-audit.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run account -- reset-second-factor quan.tri
  bỏ yếu tố thứ hai của một tài khoản và kết thúc mọi phiên của nó: cho quản trị viên cuối cùng mất điện thoại
  takes the second factor off an account and ends its sessions: for the last administrator who lost the phone`;
const by = 'npm run account';

const { positionals } = commandLine(usage, {}, true);
const [what, given = '', ...more] = positionals;
if (what !== 'reset-second-factor' || given === '' || more.length > 0) throw new Error(usage);
const name = accountName(given);
const { AUDIT_HEAD_FILE } = installationSettings(process.cwd());
await onDatabase(by, async (db) => {
  const [account] = (await db.query(`select id::text from account where name = $1`, [name])) as { id: string }[];
  if (!account) throw new Error(`${name}: không có tài khoản này / there is no such account`);
  await noteInAudit(db, AUDIT_HEAD_FILE, by, `${what} ${name}`);
  const had = await removeFactor(db, account.id);
  await endSessions(db, account.id, {});
  console.log(
    had
      ? `${name}: đã bỏ yếu tố thứ hai, mọi phiên kết thúc / the second factor is gone, all sessions are over`
      : `${name}: không có yếu tố thứ hai; mọi phiên kết thúc / had no second factor; all sessions are over`,
  );
  return 0;
});
