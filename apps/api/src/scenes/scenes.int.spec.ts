import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { KeptSums } from '@ioc/api/ledger/kept-sums';
import { RollupCache } from '@ioc/api/ledger/rollup-cache';
import { Feed } from '@ioc/api/live/feed';
import { readings } from '@ioc/api/live/readings';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { CatalogueHolder } from '#catalogue/holder.js';
import { SceneOrder } from '#scenes/orders.js';
import { SceneDesk } from '#scenes/scene-desk.js';

Logger.overrideLogger(['fatal', 'error']);
const lan = { name: 'lan', role: 'shift-lead' };
const minh = { name: 'minh', role: 'administrator' };
let base: FreshDatabase;
let holder: CatalogueHolder;
let desk: SceneDesk;
beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  desk = new SceneDesk(base.db, holder);
}, 60_000);
afterAll(() => base.close());

const order = (code: string, version: number, publish: boolean, panel: object = { show: 'clock' }, name = code) =>
  SceneOrder.parse({ scene: { code, name, nameEn: name, panels: [{ at: [1, 1, 6, 6], ...panel }] }, version, publish });
/** What the live path would send to walls. */
async function onWalls(code: string) {
  const at = {
    ...{ catalogue: holder.current, today: '2026-11-30', now: new Date('2026-11-30T05:00:00Z'), scenes: null },
    ...{ log: 'embedded' as const, feed: new Feed(), sums: new KeptSums(new RollupCache()) },
    ...{ index: null, catchingUp: false },
  };
  const { scenes = [] } = (await readings.scenes.read(base.db, at)).rows;
  const { rows } = await readings.figures.read(base.db, { ...at, scenes });
  return { scene: scenes.find(({ key }) => key === code), figures: rows.sceneFigures?.map(({ key }) => key) };
}

describe('a scene that is arranged on the page', () => {
  it('is a draft that walls do not show, then stands on them with the figures that it asks for', async () => {
    const panel = { show: 'figure', figure: 'open', unit: 'H50.04' };
    expect(await desk.save(order('hall', 0, false, panel), lan)).toMatchObject({ version: 1, problems: [] });
    expect((await onWalls('hall')).scene).toBeUndefined();
    expect(await desk.one('hall')).toMatchObject({ version: 1, isDraft: true, from: 'nowhere' });
    const { version, yaml } = await desk.save(order('hall', 1, true, panel), minh);
    expect(version).toBe(2);
    expect(yaml).toContain('figure: open');
    const { scene, figures } = await onWalls('hall');
    expect(scene).toMatchObject({ name: 'hall', panels: [{ question: { show: 'figure', unit: { code: 'H50.04' } } }] });
    expect(figures).toContain('open@H50.04');
    expect(await desk.one('hall')).toMatchObject({ version: 2, isDraft: false, from: 'page', problems: [] });
    expect((await desk.one('hall')).history.map((one) => [one.version, one.kind, one.author])).toEqual([
      [2, 'published', 'minh'],
      [1, 'draft', 'lan'],
    ]);
  });

  it('stands in the place of the one of the file, and gives it back when it is withdrawn', async () => {
    const before = (await onWalls('complaints')).scene;
    expect(await desk.one('complaints')).toMatchObject({ version: 0, isDraft: false, from: 'catalogue', history: [] });
    await desk.save(order('complaints', 0, true, undefined, 'Mới'), lan);
    expect((await onWalls('complaints')).scene).toMatchObject({ name: 'Mới', order: before?.order });
    await desk.withdraw('complaints', { version: 1 }, lan);
    expect((await onWalls('complaints')).scene).toEqual(before);
    expect(await desk.one('complaints')).toMatchObject({ version: 2, from: 'catalogue' });
    await expect(desk.withdraw('economy', { version: 0 }, lan)).rejects.toMatchObject({ status: 404 });
  });

  it('is kept as a draft with what is wrong in it, and is not published so', async () => {
    const wrong = { show: 'figure', figure: 'no-such' };
    const { problems } = await desk.save(order('wrong', 0, false, wrong), lan);
    expect(problems.map(({ field }) => field)).toEqual(['panels.0.figure']);
    expect((await desk.one('wrong')).problems).toEqual(problems);
    await expect(desk.save(order('wrong', 1, true, wrong), lan)).rejects.toMatchObject({
      response: { code: 'bad-scene', field: 'scene.panels.0.figure' },
    });
    expect((await desk.one('wrong')).version).toBe(1);
  });

  it('has one winner of two who edit it at once; the other is told who it was', async () => {
    await desk.save(order('two', 0, false), lan);
    const both = await Promise.allSettled([
      desk.save(order('two', 1, true, undefined, 'lan'), lan),
      desk.save(order('two', 1, true, undefined, 'minh'), minh),
    ]);
    const [won] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []));
    expect(won).toMatchObject({ version: 2 });
    const { author } = (await desk.one('two')).history[0]!;
    expect(lost).toMatchObject({ status: 409, response: { code: 'scene-changed' } });
    expect(JSON.stringify(lost)).toContain(author);
    expect((await onWalls('two')).scene).toMatchObject({ name: author });
  });

  it('stays on walls while a new draft is written, and goes back to a version of before', async () => {
    await desk.save(order('back', 0, true, undefined, 'first'), lan);
    await desk.save(order('back', 1, true, undefined, 'second'), lan);
    await desk.save(order('back', 2, false, undefined, 'third'), lan);
    expect((await onWalls('back')).scene).toMatchObject({ name: 'second' });
    const { history } = await desk.one('back');
    const first = history.find(({ version }) => version === 1)!.scene;
    await desk.save(SceneOrder.parse({ scene: first, version: 3, publish: true }), lan);
    expect((await onWalls('back')).scene).toMatchObject({ name: 'first' });
  });

  it('is a line that only grows', async () => {
    await expect(base.db.query(`update scene_change set author = 'x'`)).rejects.toThrow();
    await expect(base.db.query(`delete from scene_change`)).rejects.toThrow();
  });

  it('is told of to walls by one notification that adds nothing to the ledger', async () => {
    const { changedGroups } = await import('@ioc/api/live/change-notification');
    const heard = changedGroups('{"kinds":["scene"],"places":[],"chunks":0}');
    expect(heard).toMatchObject({ groups: ['scenes'], ledgerUnknown: false, rebuilt: false });
  });
});

it('lists what walls show in its order, then what is kept on the page alone, with the newest change', async () => {
  const { rows } = await desk.all();
  const of = (code: string) => rows.find((row) => row.code === code);
  expect(of('hall')).toMatchObject({ from: 'page', version: 2, change: { kind: 'published', author: 'minh' } });
  expect(of('complaints')).toMatchObject({ from: 'catalogue', version: 2, change: { kind: 'withdrawn' } });
  expect(of('economy')).toMatchObject({ from: 'catalogue', version: 0, change: null });
  expect(of('wrong')).toMatchObject({ from: 'nowhere', name: 'wrong', change: { kind: 'draft' } });
  expect(rows.at(-1)?.code).toBe('wrong');
  expect(rows.slice(0, 2).map(({ code }) => code)).toEqual(
    holder.current.books.scenes.slice(0, 2).map(({ code }) => code),
  );
  await expect(desk.one('no-such')).rejects.toMatchObject({ status: 404 });
});
