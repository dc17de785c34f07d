import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';
import { runDirectory } from '@ioc/test/support/run-directory';

/** The province that docs/catalogue.md shows, file by file as it stands there. */
export interface ShownProvince {
  readonly settings: Readonly<Record<string, string>>;
  /** The event that the page shows. */
  readonly event: { readonly source: string; readonly data: Record<string, unknown>; readonly [name: string]: unknown };
}

/** `more`: lines after those that the page shows, by file. */
export async function shownProvince(more: Readonly<Record<string, string>> = {}): Promise<ShownProvince> {
  const page = await readFile(join(root, 'docs', 'catalogue.md'), 'utf8');
  const [, section = ''] = /## A province in half an hour\n([\s\S]*?)\n## /.exec(page) ?? [];
  const shown = [...section.matchAll(/^`([a-z-]+\.yaml)`.*\n```yaml\n([\s\S]*?)```/gm)];
  const dir = await mkdtemp(join(runDirectory(), 'catalogue-'));
  for (const part of ['calendars', 'states.yaml', 'alarms.yaml', 'indices', 'administrative'])
    await cp(join(root, 'catalogue', part), join(dir, part), { recursive: true });
  await mkdir(join(dir, 'phu-thu'));
  for (const [, name = '', text = ''] of shown) await writeFile(join(dir, 'phu-thu', name), text + (more[name] ?? ''));
  const [, event = ''] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
  return {
    settings: { PROVINCE: 'phu-thu', CATALOGUE_DIR: dir },
    event: JSON.parse(event) as ShownProvince['event'],
  };
}
