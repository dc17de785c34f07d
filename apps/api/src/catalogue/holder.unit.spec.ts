import { appendFile, cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';

const shipped = join(import.meta.dirname, '../../../../catalogue/quang-tri');
const unit = '- { code: H50, name: Tỉnh Quảng Trị, kind: province }\n';

let dir: string;
let holder: CatalogueHolder;
const said = jest.fn();
const units = (text: string) => writeFile(join(dir, 'qt/units.yaml'), text);

beforeEach(async () => {
  said.mockReset();
  jest.spyOn(Logger.prototype, 'error').mockImplementation(said);
  jest.spyOn(Logger.prototype, 'log').mockImplementation(said);
  dir = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await mkdir(join(dir, 'qt'));
  await cp(join(shipped, 'province.yaml'), join(dir, 'qt/province.yaml'));
  await cp('catalogue/calendars', join(dir, 'calendars'), { recursive: true });
  await cp('catalogue/states.yaml', join(dir, 'states.yaml'));
  await units(unit);
  for (const empty of ['procedures', 'categories', 'sources', 'indicators'])
    await writeFile(join(dir, `qt/${empty}.yaml`), '[]\n');
  holder = await CatalogueHolder.open(dir, 'qt');
});
afterEach(async () => {
  holder.onApplicationShutdown();
  await rm(dir, { recursive: true });
});

describe('the catalogue in force', () => {
  it('is replaced by a right one, and those who asked are told', async () => {
    const told = jest.fn();
    holder.onChange(told);
    await units(unit.replace('Tỉnh Quảng Trị', 'Quảng Trị mới'));
    expect(await holder.reload()).toEqual({ ok: true });
    expect(holder.current.units.get('H50')?.name).toBe('Quảng Trị mới');
    expect(told).toHaveBeenCalledWith(holder.current);
  });

  it('stays when the new one is wrong, and the log says file, line and reason', async () => {
    const before = holder.current;
    await units('- { code: H50, name: Tỉnh Quảng Trị, kind: provinz }\n');
    expect(await holder.reload()).toMatchObject({ ok: false, problems: [{ line: 1, path: 'units[0].kind' }] });
    expect(holder.current).toBe(before);
    expect(holder.problems).toHaveLength(1);
    expect(said.mock.lastCall?.[0]).toMatch(/units\.yaml:1:38 {2}units\[0\]\.kind {2}cần một trong/);
    await units(unit);
    expect(await holder.reload()).toEqual({ ok: true });
    expect(holder.problems).toEqual([]);
  });

  it('is read again when a file changes', async () => {
    holder.watch();
    const changed = nextCatalogue();
    await units(unit.replace('Quảng Trị', 'Khác'));
    expect((await changed).units.get('H50')?.name).toBe('Tỉnh Khác');
  });

  it('is read again when a holiday or a national state changes, which lie beside the province', async () => {
    holder.watch();
    for (const shared of ['calendars/vn.yaml', 'states.yaml']) {
      const [changed, { version }] = [nextCatalogue(), holder.current];
      await appendFile(join(dir, shared), '# một chú thích\n');
      expect((await changed).version).not.toBe(version);
    }
  });

  it('is read again when the link behind its files is exchanged, as a ConfigMap does it', async () => {
    const mount = await mkdtemp(join(tmpdir(), 'mount-'));
    const release = async (name: string, province: string) => {
      await cp(join(dir, 'qt'), join(mount, 'qt', name), { recursive: true });
      await writeFile(join(mount, 'qt', name, 'units.yaml'), unit.replace('Quảng Trị', province));
      await symlink(name, join(mount, 'qt', '..data_tmp'));
      await rename(join(mount, 'qt', '..data_tmp'), join(mount, 'qt', '..data'));
    };
    await mkdir(join(mount, 'qt'));
    await release('..one', 'Một');
    for (const file of await readdir(join(dir, 'qt'))) await symlink(join('..data', file), join(mount, 'qt', file));
    for (const file of ['calendars', 'states.yaml']) await symlink(join(dir, file), join(mount, file));
    const mounted = (await CatalogueHolder.open(mount, 'qt')).watch();
    try {
      const changed = new Promise<Catalogue>((resolve) => mounted.onChange(resolve));
      await new Promise((done) => setTimeout(done, 100));
      await release('..two', 'Hai');
      expect((await changed).units.get('H50')?.name).toBe('Tỉnh Hai');
    } finally {
      mounted.onApplicationShutdown();
      await rm(mount, { recursive: true });
    }
  });

  it('is read again when its whole directory is a link that is exchanged', async () => {
    const link = `${dir}-current`;
    await symlink(dir, link);
    const linked = (await CatalogueHolder.open(link, 'qt')).watch();
    const other = `${dir}-next`;
    try {
      const changed = new Promise<Catalogue>((resolve) => linked.onChange(resolve));
      await cp(dir, other, { recursive: true });
      await writeFile(join(other, 'qt/units.yaml'), unit.replace('Quảng Trị', 'Sau'));
      await symlink(other, `${link}.new`);
      await rename(`${link}.new`, link);
      expect((await changed).units.get('H50')?.name).toBe('Tỉnh Sau');
    } finally {
      linked.onApplicationShutdown();
      await Promise.all([rm(link), rm(other, { recursive: true })]);
    }
  });

  it('is read again when SIGHUP comes', async () => {
    await units(unit.replace('Quảng Trị', 'Khác'));
    holder.watch();
    const changed = nextCatalogue();
    process.emit('SIGHUP');
    expect((await changed).units.get('H50')?.name).toBe('Tỉnh Khác');
  });
});

const nextCatalogue = () => new Promise<Catalogue>((resolve) => holder.onChange(resolve));
