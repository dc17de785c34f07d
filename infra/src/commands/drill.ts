import { loadCatalogue } from '@ioc/api/catalogue/load';
import { beginDrill } from '@ioc/api/drills/begin-drill';
import { endRun, runningDrill } from '@ioc/api/drills/runs.sql';
import { inTransaction } from '@ioc/api/storage/in-transaction';
import { commandLine } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run drill
  các kịch bản diễn tập và cuộc đang chạy / the drills of the catalogue, and what runs
npm run drill -- <mã / code>
  bắt đầu diễn tập trên tỉnh mô phỏng đang chạy (npm start) / begins a drill on the simulated province that runs
npm run drill -- end
  kết thúc sớm / ends it early; kết quả / what came of it: /shift/drills`;
const by = 'npm run drill';

const { positionals } = commandLine(usage, {}, true);
const [asked, ...more] = positionals;
if (more.length > 0) throw new Error(usage);
const { CATALOGUE_DIR, PROVINCE } = installationSettings(process.cwd());
const { books } = await loadCatalogue(CATALOGUE_DIR, PROVINCE);

const refusals = {
  unknown: `Không có kịch bản / no such drill: ${asked}. ${books.drills.map(({ code }) => code).join(', ')}`,
  'not-simulated':
    'Chỉ diễn tập trên tỉnh mô phỏng: có sự kiện thật, hoặc chưa mô phỏng / drills run on a simulated province only',
  running: 'Đang có cuộc diễn tập khác / another drill is running',
};

await onDatabase(by, async (db) => {
  const now = new Date();
  const running = await runningDrill(db, now);
  if (asked === undefined) {
    for (const { code, name, nameEn, minutes } of books.drills)
      console.log(`${code}  ${name} / ${nameEn}, ${minutes} min`);
    if (books.drills.length === 0) console.log('Danh mục không có drills.yaml / the catalogue has no drills.yaml');
    if (running) console.log(`Đang chạy / running: ${running.drill}, ${running.ends_at.toISOString()}`);
    return 0;
  }
  if (asked === 'end') {
    if (!running) throw new Error('Không có cuộc diễn tập nào đang chạy / no drill is running');
    await inTransaction(db, (runner) => endRun(runner, running.id, by, now));
    console.log(`✓ Đã kết thúc / ended: ${running.drill}`);
    return 0;
  }
  const begun = await beginDrill(db, books.drills, asked, by, now);
  if (begun.kind !== 'done') throw new Error(refusals[begun.kind]);
  const { id, ends_at: until, definition } = begun.run;
  console.log(
    `✓ ${definition.name} / ${definition.nameEn}: đến / until ${until.toISOString()} · /shift/drills?run=${id}`,
  );
  return 0;
});
