import { randomBytes } from 'node:crypto';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine, givenFile } from '#commands/command-line.js';
import { addKey } from '#keys/add-key.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run key -- --source mot-cua [--note "Sở Nội vụ, 5/1/2026"] [--file .data/keys.json]
npm run key -- --administrator --note "Nguyễn Văn A"
  --source   mã nguồn trong sources.yaml / code of a source
  --administrator   khóa quản trị, để phát lại bản ghi cách ly / an administrator's key: replays quarantined records
  --note     ai giữ khóa / who has the key
  --file     tệp khóa, mặc định KEYS_FILE / keys file, by default KEYS_FILE
Khóa hiện một lần, chỉ lưu mã băm; thu hồi: xóa dòng của nó trong tệp.
The key is shown once and only its hash is kept; to withdraw it, delete its entry.`;

const text = { type: 'string' } as const;
const { values } = commandLine(usage, {
  source: text,
  note: text,
  file: text,
  administrator: { type: 'boolean' },
});
const settings = installationSettings(process.cwd());
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
