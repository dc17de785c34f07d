import { loadCatalogue } from '@ioc/api/catalogue/load';
import { progressLine } from '@ioc/api/rebuild/progress';
import { rebuild } from '@ioc/api/rebuild/rebuild';
import { readProjectionVersion, outdatedProjection } from '@ioc/api/storage/projection-version';
import type { DataSource } from 'typeorm';
import { commandLine } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run rebuild [-- --apply]
Dựng lại mọi vụ việc từ nhật ký và so với các bảng; Ctrl-C lúc nào cũng được, không có gì thay đổi.
Applies the whole journal again and compares with the tables; Ctrl-C at any moment changes nothing.
Bảng nào lệch thì nêu tên: vụ việc và các trường lệch, số liệu trước → sau, 20 mỗi bảng, còn lại đếm.
Of each table that differs it names the cases with the fields, the figures before → after: 20 each, the rest counted.
  --apply    thay bảng lệch bằng bảng dựng lại / put the rebuilt tables in place of those that differ
Trong khi chạy, sự kiện mới chờ trong nhật ký. Mã thoát 1 khi có bảng lệch mà chưa thay.
While it runs, new events wait in the log. Exit code 1 when a table differs and was not replaced.`;

const { values } = commandLine(usage, { apply: { type: 'boolean', default: false } });
const settings = installationSettings(process.cwd());
const catalogue = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
await onDatabase('npm run rebuild', compare, (database) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopped(database));
});

/** What was found, line by line; the exit code. */
async function compare(db: DataSource): Promise<number> {
  const otherwise = outdatedProjection(await readProjectionVersion(db));
  const began = performance.now();
  const { cases, differences, named } = await rebuild(db, catalogue, {
    apply: values.apply,
    progress: (at) => process.stderr.write(`\r  ${progressLine(at, (performance.now() - began) / 1000)}\x1b[K`),
  });
  process.stderr.write('\n');
  const wrong = Object.entries(differences);
  const found = wrong.length === 0 ? 'mọi bảng khớp / all tables agree' : 'có bảng lệch / tables differ:';
  console.log(`${cases} vụ việc dựng lại / cases rebuilt, ${found}`);
  for (const [table, rows] of wrong) {
    console.log(`  ${table}: ${rows} hàng lệch / rows differ`);
    const { named: shown = [], more = 0 } = named[table] ?? {};
    for (const { of, differs } of shown) console.log(`    ${of}: ${differs}`);
    if (more > 0) console.log(`    … và ${more} nữa / and ${more} more`);
  }
  if (wrong.length > 0)
    console.log(values.apply ? 'Đã thay / replaced' : 'Chạy với --apply để thay / run with --apply to replace');
  if (otherwise && !values.apply) console.log(otherwise);
  return (wrong.length > 0 || otherwise !== null) && !values.apply ? 1 : 0;
}

async function stopped(database: { close(): Promise<void> }): Promise<void> {
  console.log('\nĐã dừng, không có gì thay đổi / stopped, nothing was changed');
  await database.close();
  process.exit(130);
}
