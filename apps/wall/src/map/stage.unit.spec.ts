import type { LayerArea, LayerThing } from '@ioc/shared/answers/layers';
import type { LayerMark, MarkTarget } from '#map/layer-marks';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { ComplaintPoint, UnitRow } from '@ioc/shared/live/tables';
import { assemble } from '#map/assets';
import { quangTri } from '#map/map-files.spec-support';
import { noSeams } from '#map/quiet-corners';
import { recordAllCanvases } from '#map/recording-context.spec-support';
import { mercatorX, mercatorY } from '#map/projection';
import { NamesLayer } from '#map/names-layer';
import { Stage } from '#map/stage';
import { noTiles } from '#map/tile-source';
import { wordsOf } from '#map/words';

const assets = assemble(quangTri());
const contexts = recordAllCanvases();
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const frames = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
};
const unit = (key: string, name: string): UnitRow =>
  ({
    key,
    name,
    kind: 'commune',
    open: 12,
    overdue: 3,
    openComplaints: 4,
    onTime: {
      value: 78,
      numerator: 78,
      denominator: 100,
      target: 95,
      direction: 'higher',
      state: 'live',
      judgement: 'breach',
    },
  }) as UnitRow;
const complaint = (i: number, more: Partial<ComplaintPoint> = {}): ComplaintPoint => ({
  key: `P${i}`,
  lat: 16.4 + ((i * 7919) % 1600) / 1000,
  lon: 105.8 + ((i * 104729) % 1500) / 1000,
  category: 'Rác thải',
  unit: null,
  commune: null,
  state: 'open',
  since: '2026-11-20T08:00:00+07:00',
  ...more,
});

describe('the stage', () => {
  let container: HTMLElement;
  let stage: Stage;
  const onUnit = jest.fn<(code: string) => void>();
  const onMark = jest.fn<(target: MarkTarget) => void>();
  const onMoved = jest.fn<(box: string) => void>();
  const onAlarms = jest.fn<(row: AlarmBadgeRow) => void>();

  beforeEach(() => {
    onUnit.mockClear();
    onMark.mockClear();
    onMoved.mockClear();
    container = document.createElement('div');
    Object.defineProperties(container, { clientWidth: { value: 960 }, clientHeight: { value: 640 } });
    document.body.append(container);
    const context = { words: wordsOf('vi-VN'), locale: 'vi-VN' as const, nameOf: (code: string) => code };
    stage = new Stage(container, {
      assets,
      tiles: noTiles,
      thresholds: null,
      interactive: true,
      seams: () => noSeams,
      reducedMotion: false,
      context,
      onUnit,
      onAlarms,
      onComplaint: () => {},
      onMark,
      onMoved,
    });
  });
  afterEach(() => {
    stage.remove();
    container.remove();
  });

  const card = () => container.querySelector<HTMLElement>('.map-card')!;
  const inset = () => container.querySelector<HTMLElement>('.map-inset')!;
  const press = (key: string) => container.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const canvasesIn = (pane: string) => [
    ...container.querySelectorAll<HTMLCanvasElement>(`.leaflet-${pane}-pane canvas`),
  ];

  it('takes no notice of fonts, sizes and themes that come when it is gone', async () => {
    await frames();
    stage.remove();
    expect(() => stage.restyle()).not.toThrow();
    expect(() => stage.show('complaints', 'circles')).not.toThrow();
  });

  it('asks nothing of the network and carries no mark of others', () => {
    expect(container.querySelectorAll('img')).toHaveLength(0);
    expect(container.textContent).not.toContain('Leaflet');
  });

  it('shows the inset over the province and puts it away only when both archipelagos are in view with their names', async () => {
    await frames();
    expect(inset().hidden).toBe(false);
    stage.map.setMinZoom(0).setView([12.4, 112], 5.2, { animate: false });
    await frames();
    expect(inset().hidden).toBe(true);
    expect(contexts.get(canvasesIn('names')[0]!)!.texts()).toEqual(
      expect.arrayContaining(['Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hòa)']),
    );
    stage.map.setView([17.2, 106.5], 8, { animate: false });
    await frames();
    expect(inset().hidden).toBe(false);
  });

  it('draws one layer at a time and leaves no canvas behind', async () => {
    for (const [layer, shape] of [
      ['on-time', 'hexes'],
      ['complaints', 'circles'],
      ['on-time', 'circles'],
    ] as const) {
      stage.show(layer, shape);
      await frames();
      expect(canvasesIn('areas').length + canvasesIn('points').length).toBe(1);
    }
  });

  const mark = (target: MarkTarget, more: Partial<LayerMark> = {}): LayerMark => ({
    ...{ x: mercatorX(106.5), y: mercatorY(17.2), n: null, tone: 'none', simulated: false, target },
    card: { title: 'Trạm 1', lines: ['Xã A'], tone: 'none' },
    ...more,
  });

  it('draws a data layer whose things are opened from the keyboard, and counts that are written into their circles', async () => {
    const thing = { code: 'a' } as LayerThing;
    stage.setThings([mark({ kind: 'thing', thing })]);
    stage.show('things', 'circles');
    await frames();
    expect([canvasesIn('points').length, canvasesIn('areas').length]).toEqual([1, 0]);
    press('ArrowRight');
    expect(card().textContent).toContain('Trạm 1');
    press('Enter');
    expect(onMark).toHaveBeenLastCalledWith({ kind: 'thing', thing });
    const area = { unit: '954' } as LayerArea;
    const texts = () => contexts.get(canvasesIn('points')[0]!)!.texts();
    // A number that its circle cannot hold is not cut: the card and the list have it.
    for (const n of [1_061_000, 61]) {
      stage.setThings([mark({ kind: 'area', area }, { n })]);
      await frames();
      expect(texts()).toEqual(n === 61 ? ['61'] : []);
    }
  });

  it('opens a cluster by coming closer, and says then what is seen', async () => {
    const cluster = { lat: 17.2, lon: 106.5, n: 3, faulty: 0, silent: 0, box: '17.1,106.4,17.3,106.6' };
    stage.setThings([mark({ kind: 'cluster', cluster }, { n: 3 })]);
    stage.show('things', 'circles');
    await frames();
    const before = stage.map.getZoom();
    expect(onMoved).not.toHaveBeenCalled();
    press('ArrowRight');
    press('Enter');
    expect(onMark).not.toHaveBeenCalled();
    expect(stage.map.getZoom()).toBeGreaterThan(before);
    const [south = 0, west = 0, north = 0, east = 0] = onMoved.mock.lastCall![0].split(',').map(Number);
    expect([south <= 17.1, west <= 106.4, north >= 17.3, east >= 106.6]).toEqual([true, true, true, true]);
  });

  it('shows the same card to the pointer and to the keyboard, and opens the same unit', async () => {
    stage.setUnits([unit('19138', 'Xã Phong Nha')]);
    stage.show('on-time', 'hexes');
    await frames();
    press('ArrowRight');
    for (let i = 0; i < 80 && !card().textContent!.includes('Phong Nha'); i++) {
      const before = card().textContent;
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
        press(key);
        if (card().textContent !== before) break;
      }
    }
    const byKey = card().textContent;
    expect(byKey).toContain('78/100');
    press('Enter');
    expect(onUnit).toHaveBeenLastCalledWith('19138');
    const ring = container.querySelector<HTMLElement>('.map-ring')!.style;
    const [x, y] = [
      parseFloat(ring.left) + parseFloat(ring.width) / 2,
      parseFloat(ring.top) + parseFloat(ring.height) / 2,
    ];
    press('Escape');
    expect(card().hidden).toBe(true);
    container.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
    expect(card().hidden).toBe(false);
    expect(card().textContent).toBe(byKey);
  });

  it('writes what a department sent as text, never as markup', async () => {
    stage.setComplaints([complaint(1, { category: '<img src=x onerror=alert(1)>' })]);
    stage.show('complaints', 'circles');
    await frames();
    press('ArrowRight');
    expect(card().textContent).toContain('<img');
    expect(card().querySelector('img')).toBeNull();
  });

  it('keeps every point it is given and forgets one that was withdrawn', async () => {
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame'] });
    stage.show('complaints', 'circles');
    stage.setComplaints([complaint(1), complaint(2)]);
    stage.setComplaints([complaint(2), complaint(3)]);
    stage.setComplaints([complaint(1)]);
    jest.advanceTimersByTime(2000);
    jest.useRealTimers();
    await frames();
    press('ArrowRight');
    const first = card().textContent;
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) press(key);
    expect(first).toContain('P1');
    expect(card().textContent).toBe(first);
  });

  it('paints only the surroundings of a complaint whose state changed, among 20.000', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => complaint(i));
    stage.setComplaints(rows);
    stage.show('complaints', 'circles');
    await frames();
    const calls = contexts.get(canvasesIn('points')[0]!)!.calls;
    calls.length = 0;
    stage.setComplaints(rows.map((row, i) => (i === 777 ? { ...row, state: 'overdue' } : row)));
    await frames();
    const cleared = calls.filter(({ name }) => name === 'clearRect').map(({ args }) => args as number[]);
    expect(cleared).toHaveLength(1);
    expect(cleared[0]![2]! * cleared[0]![3]!).toBeLessThan(960 * 640 * 0.02);
  });

  it('keeps names clear of the badges of alarms beside their circles', async () => {
    const taken = jest.spyOn(NamesLayer.prototype, 'setTaken');
    stage.show('on-time', 'circles');
    stage.setUnits([unit('18880', 'Đồng Hới')]);
    await frames();
    const before = taken.mock.lastCall?.[0].length ?? 0;
    stage.setAlarms([{ key: '18880', unit: '18880', figure: null, open: 3, worst: 'high' } as AlarmBadgeRow]);
    await frames();
    expect(taken.mock.lastCall?.[0]).toHaveLength(before + 1);
    taken.mockRestore();
  });
});
