import { randomBytes } from 'node:crypto';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine, givenFile } from '#commands/command-line.js';
import { noteInAudit } from '#commands/in-audit.js';
import { onDatabase } from '#commands/on-database.js';
import { addKey } from '#keys/add-key.js';
import { managedOrder } from '#keys/managed-order.js';
import { runManaged } from '#keys/run-managed.js';
import { installationSettings } from '#start/installation.js';

const usage = `Trong cơ sở dữ liệu, như trang /source-keys / in the database, as on /source-keys:
npm run key -- list
npm run key -- make --source mot-cua --note "Sở Nội vụ" [--kinds dossier,task] [--units H50.16]
npm run key -- rotate <id> [--overlap-hours 24]
npm run key -- revoke <id>
  --kinds, --units   chỉ loại và đơn vị này, kể cả đơn vị dưới; không có: tất cả / these kinds and units alone, with all below; without: all
  --overlap-hours    khóa cũ còn mở bao lâu, 0 đến 720 / how long the old key opens beside the new one
Trong tệp, không cần cơ sở dữ liệu / in a file, without a database:
npm run key -- --source mot-cua [--note "Sở Nội vụ, 5/1/2026"] [--file .data/keys.json]
npm run key -- --administrator --note "Nguyễn Văn A"
  --source   mã nguồn trong sources.yaml / code of a source
  --administrator   khóa quản trị, để phát lại bản ghi cách ly / an administrator's key: replays quarantined records
  --note     ai giữ khóa / who has the key
  --file     tệp khóa, mặc định KEYS_FILE / keys file, by default KEYS_FILE
Khóa hiện một lần, chỉ lưu mã băm; khóa trong tệp thu hồi bằng cách xóa dòng của nó.
The key is shown once and only its hash is kept; one in the file is withdrawn by deleting its entry.`;
const by = 'npm run key';

const text = { type: 'string' } as const;
const { values, positionals } = commandLine(
  usage,
  {
    ...{ source: text, note: text, file: text, kinds: text, units: text, 'overlap-hours': text },
    administrator: { type: 'boolean' },
  },
  true,
);
const settings = installationSettings(process.cwd());
await (positionals.length > 0 ? inDatabase() : inFile());

async function inDatabase(): Promise<void> {
  const order = managedOrder(positionals, values);
  const catalogue = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
  await onDatabase(by, async (db) => {
    const note = (what: string) => noteInAudit(db, settings.AUDIT_HEAD_FILE, by, what);
    const { lines, said } = await runManaged(order, { db, catalogue, file: settings.KEYS_FILE, by, note });
    console.error(said);
    for (const line of lines) console.log(line);
    return 0;
  });
}

async function inFile(): Promise<void> {
  const limit = (['kinds', 'units', 'overlap-hours'] as const).find((name) => values[name] !== undefined);
  if (limit) throw new Error(`--${limit}: với make hoặc rotate / goes with make or rotate. Xem / see: --help`);
  const file = values.file ? givenFile(values.file) : settings.KEYS_FILE;
  const { note = '', administrator } = values;
  if (administrator && values.source !== undefined) throw new Error('--source, --administrator: chọn một / choose one');
  const source = administrator ? null : (values.source ?? '');
  if (source) {
    const { sources } = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
    if (!sources.has(source))
      throw new Error(
        `--source ${source}: không có trong sources.yaml / is not in sources.yaml: ${[...sources.keys()].join(', ')}`,
      );
  }
  const key = await addKey({ file, source, note, secret: randomBytes(32), now: new Date() });
  const whose = source === null ? `quản trị (${note}) / of an administrator` : `của nguồn / of source ${source}`;
  console.error(`Khóa ${whose} – chỉ hiện một lần / shown once; hash: ${file}`);
  console.log(key);
}
