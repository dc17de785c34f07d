import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import type { Catalogue, Unit } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { succession, successionsOf } from '#drill-down/structure/successions.js';
import type { Edge } from '#drill-down/structure/edge.js';

let data: Administrative;
const catalogues = new Map<string, Catalogue>();
const histories = ['quang-binh-2021', 'dien-bien-2020', 'bac-lieu-2022', 'dak-lak-so-tttt-2023', 'lai-chau-2015'];
beforeAll(async () => {
  data = loadAdministrative('catalogue/administrative');
  for (const name of [...histories, 'quang-tri']) catalogues.set(name, await loadCatalogue('catalogue', name));
});
const wayIn = (name: string, code: string) => successionsOf(catalogues.get(name) as Catalogue, data)(code);
const named = (name: string, unit: string) =>
  [...(catalogues.get(name) as Catalogue).units.values()].find((one) => one.name === unit)?.code ?? '';

describe('what became of a unit', () => {
  it('goes whole into one commune of today, whatever code that one took over', () => {
    for (const code of ['18859', '18883', '18886'])
      expect(wayIn('quang-binh-2021', code)).toMatchObject({
        kind: 'whole',
        edge: { how: 'merged', target: { code: '18859', name: 'Phường Đồng Thuận', parentName: 'Tỉnh Quảng Trị' } },
      });
  });

  it('goes through a merger of 2024 that the structure of 30/6/2025 no longer shows', () => {
    const six = ['18910', '18916', '19048', '19120', '19195', '19201'].map((code) => wayIn('quang-binh-2021', code));
    expect(six.map((way) => way.kind === 'whole' && way.edge.target.name)).toEqual([
      'Xã Tân Thành',
      'Xã Tân Thành',
      'Xã Tân Gianh',
      'Xã Bắc Trạch',
      'Xã Nam Trạch',
      'Xã Quảng Ninh',
    ]);
    expect(wayIn('quang-binh-2021', '18919')).toMatchObject({ kind: 'whole', edge: { how: 'merged' } });
  });

  it('is placed for every commune of every history, or named as not placed', () => {
    for (const name of histories) {
      const communes = [...(catalogues.get(name) as Catalogue).units.values()].filter(({ kind }) => kind === 'commune');
      const lost = communes.filter(({ code }) => wayIn(name, code).kind === 'not-placed');
      expect([name, lost.map(({ code }) => code)]).toEqual([name, []]);
    }
  });

  it('leaves a district where it was: it has no successor', () => {
    expect(wayIn('quang-binh-2021', '450')).toEqual({ kind: 'not-placed', why: 'district' });
    expect(wayIn('quang-binh-2021', 'nowhere')).toEqual({ kind: 'not-placed', why: 'unknown-unit' });
  });

  it('adds a department to its successor only where no other one took over part of its work', () => {
    const way = (unit: string) => wayIn('quang-binh-2021', named('quang-binh-2021', unit));
    expect(way('Sở Kế hoạch và Đầu tư')).toMatchObject({ kind: 'whole', edge: { target: { name: 'Sở Tài chính' } } });
    expect(way('Sở Tài nguyên và Môi trường')).toMatchObject({ kind: 'whole', edge: { how: 'merged' } });
    const divided = way('Sở Lao động - Thương binh và Xã hội');
    expect(divided.kind === 'partial' && divided.edges.map(({ target, main }) => [target.name, main])).toEqual([
      ['Sở Nội vụ', true],
      ['Sở Nông nghiệp và Môi trường', false],
      ['Sở Giáo dục và Đào tạo', false],
      ['Sở Y tế', false],
    ]);
    // Driving licences went to the police, which is no department: one part alone is not the whole.
    expect(way('Sở Giao thông vận tải')).toMatchObject({ kind: 'partial', edges: [{ how: 'partial', main: true }] });
    expect(way('Sở Ngoại vụ')).toEqual({ kind: 'not-placed', why: 'no-successor' });
  });

  it('keeps an unchanged province unchanged and merges one that was joined to another', () => {
    expect(wayIn('dien-bien-2020', 'H18')).toMatchObject({ kind: 'whole', edge: { how: 'unchanged' } });
    expect(wayIn('bac-lieu-2022', 'H04')).toMatchObject({
      kind: 'whole',
      edge: { how: 'merged', target: { code: 'H12' } },
    });
  });
});

describe('parts', () => {
  const edge = (key: string, more: Partial<Edge> = {}): Edge => ({
    target: { key, code: key, name: key, kind: 'commune', parentName: null },
    how: 'partial',
    share: null,
    main: false,
    ...more,
  });

  it('are the whole again when all of them came together in one unit', () => {
    expect(succession([edge('a', { share: 0.85 }), edge('a', { share: 0.15 })])).toMatchObject({ kind: 'whole' });
    const blang = data.earlierCommunes.get('24325');
    expect(blang?.successors.map(({ code }) => data.oldCommunes.get(code)?.successors.map((to) => to.code))).toEqual([
      ['24328'],
      ['24328'],
    ]);
  });

  it('are not the whole when one of them is not known', () => {
    expect(succession([edge('a'), null])).toMatchObject({ kind: 'partial' });
    expect(succession([edge('a')])).toMatchObject({ kind: 'partial' });
    expect(succession([edge('a', { how: 'merged' }), edge('b', { how: 'merged' })])).toMatchObject({
      kind: 'partial',
      edges: [{ how: 'partial' }, { how: 'partial' }],
    });
    expect(succession([null])).toEqual({ kind: 'not-placed', why: 'no-successor' });
  });
});

describe('a unit that ended and led on', () => {
  type Led = NonNullable<Unit['successors']>;
  const unit = (code: string, successors: Led | null, more: Partial<Unit> = {}): [string, Unit] => [
    code,
    {
      ...{ code, name: `Sở ${code}`, kind: 'department', parent: null, aliases: [], validFrom: null },
      ...{ validTo: successors ? '2025-02-28' : null, ...(successors && { successors }), ...more },
    } as Unit,
  ];
  const led = (code: string, ...units: [string, Unit][]) => {
    const catalogue = { ...(catalogues.get('quang-tri') as Catalogue), units: new Map(units) };
    return successionsOf(catalogue, data)(code);
  };
  const now = [unit('X', null, { parent: 'P' }), unit('Y', null, { parent: 'Q' }), unit('P', null)];
  const edges = (way: ReturnType<typeof led>) =>
    (way.kind === 'whole' ? [way.edge] : way.kind === 'partial' ? way.edges : []).map(
      ({ target, how, share, main }) => [...[target.code, how, share, main]],
    );

  it('is itself today while it has not ended, under what lies above it', () => {
    expect(led('X', ...now)).toMatchObject({
      edge: { target: { key: 'X', parentName: 'Sở P' }, how: 'unchanged', share: null, main: true },
    });
    expect([led('Y', ...now), led('P', ...now)]).toMatchObject([
      { edge: { target: { parentName: null } } },
      { edge: { target: { parentName: null } } },
    ]);
    expect(led('none', ...now)).toEqual({ kind: 'not-placed', why: 'unknown-unit' });
  });

  it('went by the step that says more: a merger, then a new name, then nothing', () => {
    const way = (first: 'renamed' | 'merged', next: 'renamed' | 'merged' | 'unchanged') =>
      edges(
        led('A', unit('A', [{ code: 'B', kind: first }] as Led), unit('B', [{ code: 'X', kind: next }] as Led), ...now),
      );
    expect([way('renamed', 'merged'), way('merged', 'renamed'), way('renamed', 'renamed')]).toEqual([
      ...[[['X', 'merged', null, true]], [['X', 'merged', null, true]], [['X', 'renamed', null, true]]],
    ]);
    expect(edges(led('A', unit('A', [{ code: 'X', kind: 'renamed' }] as Led), ...now))[0]?.[1]).toBe('renamed');
  });

  const split = (share?: number, main?: boolean) =>
    [
      { code: 'X', kind: 'split', ...(share === undefined ? {} : { share }), ...(main === undefined ? {} : { main }) },
      { code: 'Y', kind: 'split', ...(share === undefined ? {} : { share: 1 - share }) },
    ] as Led;

  it('in parts is a part of each, the main one as it is said', () => {
    expect(edges(led('A', unit('A', split(0.75, true)), ...now))).toEqual([
      ['X', 'partial', 0.75, true],
      ['Y', 'partial', 0.25, false],
    ]);
  });

  it('through one that was divided is divided as that one was; a part of it has a part of the part', () => {
    const divided = unit('B', split(0.75, true));
    const whole = [{ code: 'B', kind: 'merged' }] as Led;
    expect(edges(led('A', unit('A', whole), divided, ...now))).toEqual([
      ['X', 'partial', 0.75, true],
      ['Y', 'partial', 0.25, false],
    ]);
    const part = (share?: number, main?: boolean) =>
      [
        { code: 'B', kind: 'split', ...(share !== undefined && { share }), ...(main !== undefined && { main }) },
        { code: 'Z', kind: 'split' },
      ] as Led;
    const of = (led_: Led, by = divided) => edges(led('A', unit('A', led_), by, unit('Z', null), ...now));
    expect(of(part(0.5, true))).toEqual([
      ...[
        ['X', 'partial', 0.375, true],
        ['Y', 'partial', 0.125, false],
        ['Z', 'partial', null, false],
      ],
    ]);
    expect(of(part(0.5))[0]).toEqual(['X', 'partial', 0.375, false]);
    expect(of(part())[0]).toEqual(['X', 'partial', null, false]);
    expect(of(part(0.5), unit('B', split()))[0]).toEqual(['X', 'partial', null, false]);
  });

  it('in parts of which one leads nowhere is in parts', () => {
    const lost = [
      { code: 'X', kind: 'split' },
      { code: 'gone', kind: 'split' },
    ] as Led;
    expect(led('A', unit('A', lost), ...now)).toMatchObject({ kind: 'partial', edges: [{ how: 'partial' }] });
    const twice = [{ code: 'X', kind: 'split' }, ...lost] as Led;
    expect(led('A', unit('A', twice), ...now)).toMatchObject({ kind: 'partial', edges: [{ how: 'partial' }] });
  });

  it('and nobody says where, is not placed', () => {
    expect(led('A', unit('A', []), ...now)).toEqual({ kind: 'not-placed', why: 'no-successor' });
  });
});

it('adds up the shares of parts that came to one unit, and knows no sum where one was not counted', () => {
  const part = (key: string, share: number | null, main = false): Edge => ({
    ...{ target: { key, code: key, name: key, kind: 'commune', parentName: null }, how: 'partial', share, main },
  });
  const shares = (...parts: Edge[]) => {
    const way = succession([...parts, part('b', 0.25)]);
    return way.kind === 'partial' ? way.edges.map(({ share, main }) => [share, main]) : way;
  };
  expect(shares(part('a', 0.5), part('a', 0.25, true))).toEqual([
    [0.75, true],
    [0.25, false],
  ]);
  expect(shares(part('a', 0.5, true), part('a', null))).toEqual([
    [null, true],
    [0.25, false],
  ]);
  expect(shares(part('a', null), part('a', 0.5))).toEqual([
    [null, false],
    [0.25, false],
  ]);
  expect(succession([part('a', 0.5), part('a', 0.5)])).toMatchObject({
    edge: { how: 'merged', share: null, main: true },
  });
});
