import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { bookFiles } from '#catalogue/book-schemas.js';
import { loadCatalogue } from '#catalogue/load.js';
import { files } from '#catalogue/schemas.js';

const page = await readFile('docs/catalogue.md', 'utf8');

it('the page on the catalogue names every file that is read', () => {
  const names = [...Object.keys(files), ...Object.keys(bookFiles), 'states', 'former-units'];
  expect(names.filter((name) => !page.includes(`\`${name}.yaml\``))).toEqual([]);
});

it('the new indicator that it shows comes into force', async () => {
  const example = /```yaml\n(- code: [\s\S]*?)```/.exec(page)?.[1] as string;
  const dir = await mkdtemp(join(tmpdir(), 'catalogue-'));
  for (const part of ['quang-tri', 'calendars', 'states.yaml'])
    await cp(join('catalogue', part), join(dir, part), { recursive: true });
  await appendFile(
    join(dir, 'quang-tri', 'indicators.yaml'),
    example.replaceAll('permits-on-time', 'shown-on-the-page'),
  );
  const { indicators } = await loadCatalogue(dir, 'quang-tri');
  expect(indicators.get('shown-on-the-page')).toMatchObject({ version: 1, decimals: 1, target: 95 });
  await rm(dir, { recursive: true });
});
