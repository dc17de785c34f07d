import { describe, expect, it } from '@jest/globals';
import type { LayerArea, LayerThing, MapLayer } from '@ioc/shared/answers/layers';
import { marksOf } from '#map/layer-marks';
import { mercatorX, mercatorY } from '#map/projection';
import { wordsOf } from '#map/words';

const known = { words: wordsOf('vi-VN'), locale: 'vi-VN' } as const;
const thing = (code: string, more: Partial<LayerThing> = {}): LayerThing => ({
  ...{ code, name: `Trạm ${code}`, unit: '18859', unitName: 'Xã A', lat: 17, lon: 106.5, state: 'working' },
  ...{ value: null, simulated: false, record: null, ...more },
});
const area = (unit: string, n: number, more: Partial<LayerArea> = {}): LayerArea => ({
  ...{ unit, unitName: `Huyện ${unit}`, lat: 9.2, lon: 105.7, n, faulty: 0, silent: 0, simulated: false, record: null },
  ...more,
});
const layer = (more: Partial<MapLayer>): MapLayer => ({
  ...{ code: 'masts', name: 'Cột', nameEn: 'Masts', note: null, noteEn: null, of: 'assets', total: 3, at: '' },
  ...{ noPlace: 0, simulated: false, indicator: null, published: null, drawn: 'points', bound: 1000 },
  ...{ states: { working: 0, faulty: 0, silent: 0, stopped: 0, unknown: 0 }, points: [], clusters: [], areas: [] },
  ...more,
});

describe('the marks of a data layer', () => {
  it('are one for each thing that has a place', () => {
    const marks = marksOf(layer({ points: [thing('a'), thing('b', { lat: null }), thing('c', { lon: null })] }), known);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ x: mercatorX(106.5), y: mercatorY(17), n: null, tone: 'none', simulated: false });
    expect(marks[0]?.card).toEqual({ title: 'Trạm a', lines: ['Xã A · hoạt động', 'a'], tone: 'none' });
  });

  it('say what is wrong and what is simulated', () => {
    const points = [
      thing('a', { state: 'faulty' }),
      thing('b', { state: 'silent', value: 7, simulated: true }),
      thing('c', { state: 'none', unitName: null }),
    ];
    const [faulty, silent, none] = marksOf(layer({ points }), known);
    expect([faulty?.tone, silent?.tone, none?.tone]).toEqual(['breach', 'attention', 'none']);
    expect(silent?.card.lines).toEqual(['Xã A · im lặng', 'b · 7 · mô phỏng']);
    expect(none?.card.lines).toEqual(['c']);
    expect([faulty?.simulated, silent?.simulated]).toEqual([false, true]);
  });

  it('say a published value with all its digits', () => {
    const [point] = marksOf(layer({ points: [thing('a', { value: 0.8125 })] }), known);
    const [counted] = marksOf(layer({ drawn: 'areas', areas: [area('954', 12.3456)] }), known);
    expect([point?.card.lines[1], counted?.card.lines]).toEqual(['a · 0,8125', ['12,3456']]);
  });

  it('carry the number of a cluster, and the worst in it', () => {
    const cluster = { lat: 1, lon: 2, n: 1200, faulty: 0, silent: 3, box: '1,2,1,2' };
    const [mark] = marksOf(layer({ drawn: 'clusters', clusters: [cluster] }), known);
    expect(mark).toMatchObject({ n: 1200, tone: 'attention', target: { kind: 'cluster', cluster } });
    expect(mark?.card).toEqual({ title: '1.200 · Cột', lines: ['3 im lặng'], tone: 'attention' });
    const [english] = marksOf(layer({ drawn: 'clusters', clusters: [{ ...cluster, faulty: 1 }] }), {
      ...{ words: wordsOf('en'), locale: 'en-GB' },
    });
    expect(english?.card).toEqual({ title: '1,200 · Masts', lines: ['1 faulty · 3 silent'], tone: 'breach' });
  });

  it('count an area of which the split is simulated as such', () => {
    const areas = [area('954', 152, { simulated: true }), area('956', 151, { lat: null })];
    const marks = marksOf(layer({ drawn: 'areas', areas }), known);
    expect(marks.map(({ n, simulated, card }) => [n, simulated, card.title, card.lines])).toEqual([
      [152, true, 'Huyện 954', ['152 · mô phỏng']],
    ]);
  });
});
