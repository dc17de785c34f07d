import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';
import { runDirectory } from '@ioc/test/support/run-directory';

/** The province that docs/catalogue.md shows, file by file as it stands there. */
export interface ShownProvince {
  readonly settings: Readonly<Record<string, string>>;
  /** The event that the page shows. */
  readonly event: { readonly source: string; readonly data: Record<string, unknown>; readonly [name: string]: unknown };
}

/** `more`: by file, lines after those that the page shows; of a file that it does not show, all of it. */
export async function shownProvince(more: Readonly<Record<string, string>> = {}): Promise<ShownProvince> {
  const page = await readFile(join(root, 'docs', 'catalogue.md'), 'utf8');
  const [, section = ''] = /## A province in half an hour\n([\s\S]*?)\n## /.exec(page) ?? [];
  const shown = new Map(
    [...section.matchAll(/^`([a-z-]+\.yaml)`.*\n```yaml\n([\s\S]*?)```/gm)].map(([, name = '', text = '']) => [
      name,
      text,
    ]),
  );
  const dir = await mkdtemp(join(runDirectory(), 'catalogue-'));
  for (const part of ['calendars', 'states.yaml', 'alarms.yaml', 'indices', 'administrative'])
    await cp(join(root, 'catalogue', part), join(dir, part), { recursive: true });
  await mkdir(join(dir, 'phu-thu'));
  for (const name of new Set([...shown.keys(), ...Object.keys(more)]))
    await writeFile(join(dir, 'phu-thu', name), (shown.get(name) ?? '') + (more[name] ?? ''));
  const [, event = ''] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
  return {
    settings: { PROVINCE: 'phu-thu', CATALOGUE_DIR: dir },
    event: JSON.parse(event) as ShownProvince['event'],
  };
}

/** The same with every book that a page is made of: processes, sheets, report sets, hospitals, devices, layers. */
export async function provinceWithBooks(): Promise<ShownProvince> {
  const books = join(root, 'test', 'fixtures', 'books');
  const names = await readdir(books);
  const texts = await Promise.all(names.map((name) => readFile(join(books, name), 'utf8')));
  return shownProvince(Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ''])));
}
