import { describe, expect, it } from '@jest/globals';
import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { marksApart, namesMark, tableOf } from '#ingest/decode/named-apart.js';

describe('a mark apart from its name', () => {
  it.each<[object]>([
    [{ name: 'doMat', value: 'C' }],
    [{ key: 'Độ mật', val: 2 }],
    [{ field: 'mark', '#text': 'A' }],
    [{ thuoc_tinh: 'doMat', gia_tri: 1 }],
    [
      [
        ['so', 1],
        ['doMat', 2],
      ],
    ],
    [
      [
        ['so', 'doMat', 'ten'],
        [1, 'C', 'x'],
      ],
    ],
    [{ columns: ['so', 'doMat'], rows: [[1], [2, 'B']] }],
  ])('is found in %j', (value) => {
    expect(marksApart(value)).toBe(true);
    expect(hidesMark({ fields: [value] })).toBe(true);
  });

  it.each<[object]>([
    [{ name: 'doMat', value: 'none' }],
    [{ name: 'doMat', value: null }],
    [{ name: 'mark', label: 'x' }],
    [{ name: 'title', value: 'C' }],
    [{ value: 'mark' }],
    [['doMat', 'title']],
    [[['so', 1], ['doMat']]],
    [
      [
        ['so', 'doMat'],
        [1, 'Thường'],
        [2, null],
      ],
    ],
    [{ columns: ['so', 'doMat'], rows: [[1, 'none']] }],
    [{ columns: ['so', 'doMat'], names: ['a', 'b'] }],
    [[[' mật ', 'ong']]],
    [[5, ['doMat', 'C']]],
    [[['doMat', 'C', 'x']]],
    [{ ten: 'doMat', revalue: 'C', valuer: 'C' }],
    [[]],
    [{}],
  ])('is not found in %j', (value) => expect(marksApart(value)).toBe(false));
});

describe('lines of a text', () => {
  it('are a table where the first has the name of a mark', () => {
    expect(tableOf('so,doMat\n1,"C"\r\n2,none')).toEqual([
      ['so', 'doMat'],
      ['1', 'C'],
      ['2', 'none'],
    ]);
    expect(tableOf('so, "doMat"\n1, x "y" z')).toEqual([
      ['so', 'doMat'],
      ['1', 'x "y" z'],
    ]);
    for (const sign of [';', '\t', '|']) expect(tableOf(`so${sign} mark\n1${sign} C`)).toHaveLength(2);
    expect(hidesMark({ tep: 'so,doMat,ten\n12,C,Kế hoạch' })).toBe(true);
    expect(hidesMark({ tep: 'so,doMat,ten\n12,thường,Kế hoạch' })).toBe(false);
  });

  it.each(['so,doMat', 'so,ten\n1,C', 'doMat\nC', 'gạo, mật\nchè, bưởi', ''])('are none in %j', (text) =>
    expect(tableOf(text)).toBeNull(),
  );
});

it('bytes that are no text name a mark behind a length, in MessagePack and CBOR', () => {
  expect(namesMark('\ufffd\ufffdmark\ufffdC')).toBe(true);
  expect(namesMark('\x01edoMat\x02')).toBe(true);
  expect(namesMark('\ufffdtitle\ufffdx, remarks')).toBe(false);
  expect(namesMark('mark')).toBe(false);
  const cbor = Buffer.concat([Buffer.from([0xa1, 0x65]), Buffer.from('doMat'), Buffer.from([0x02])]);
  expect(hidesMark({ payload: cbor.toString('base64') })).toBe(true);
});

it('a value stands in a field that is called so in one word or in two', () => {
  for (const name of ['giaTri', 'gia_tri', 'noidung', 'noi_dung'])
    expect(marksApart({ ten: 'doMat', [name]: 'C' })).toBe(true);
});
