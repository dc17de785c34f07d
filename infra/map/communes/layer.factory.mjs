// A province of four square communes for the specs, with one wish at a time changed.

export const BOUNDS = [
  [16, 106],
  [18, 108],
];

export const units = () => [
  { code: 'H50', name: 'Tỉnh', kind: 'province', aliases: [] },
  ...['00001', '00002', '00003', '00004'].map((code, i) => ({
    code,
    name: `Xã ${i + 1}`,
    kind: 'commune',
    aliases: [`H50.10${i + 1}`],
  })),
];

/** Squares of 0,1° in a row; each shares an edge with the next. */
export const square = (i) => {
  const [west, south] = [106.5 + i * 0.1, 17];
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

export const commune = (i, change = {}) => ({
  number: i + 1,
  properties: { ma_xa: `0000${i + 1}`, ten: `Xã ${i + 1}` },
  geometry: square(i),
  ...change,
});

export const layer = (changes = {}) => [0, 1, 2, 3].map((i) => commune(i, changes[i]));
