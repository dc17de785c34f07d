import { describe, expect, it } from '@jest/globals';
import {
  decimalMarkOf,
  delimiterOf,
  fromHead,
  numberText,
  plainCell,
  sumText,
  tableText,
} from '#indicators/table-text.js';

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('đơn vị')],
    ['UTF-8 with a mark', Buffer.from('\ufeffđơn vị')],
  ])('are %s', (_, bytes) => {
    expect(tableText(bytes)).toBe('đơn vị');
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('are UTF-16 (big endian %s, mark %s)', (big, mark) => {
    expect(tableText(utf16('unit;đơn vị', big, mark))).toBe('unit;đơn vị');
  });

  it('are UTF-8 where the marks of UTF-16 stand half', () => {
    for (const bytes of [
      [0xff, 0x61],
      [0xfe, 0x61],
      [0x61, 0xfe],
      [0x61, 0xff],
    ])
      expect(() => tableText(Buffer.from(bytes))).toThrow(/unreadable encoding/);
    expect(tableText(Buffer.from([0x61]))).toBe('a');
    expect(tableText(Buffer.from([0]))).toBe('\u0000');
    expect(tableText(Buffer.from([0, 0]))).toBe('\u0000\u0000');
    expect(tableText(Buffer.from([]))).toBe('');
  });

  it.each(['Ậ;đơn vị,level', 'ậấầẩ;unit,level,metric'])(
    'are UTF-16 without a mark, whatever letter is first: %s',
    (text) => {
      for (const big of [true, false]) expect(tableText(utf16(text, big, false))).toBe(text);
    },
  );

  it('are refused in words where they are UTF-32', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]);
    expect(() => tableText(bytes)).toThrow(/save the file as UTF-8 or UTF-16/);
  });

  it('are UTF-8 with a NUL in a cell', () => {
    expect(tableText(Buffer.from('unit;7\u00009;level'))).toBe('unit;7\u00009;level');
  });

  it('keep the reason of the refusal', () => {
    let cause: unknown;
    try {
      tableText(Buffer.from([0xe0, 0x20]));
    } catch (error) {
      cause = (error as Error).cause;
    }
    expect(cause).toMatchObject({ name: 'TypeError' });
  });

  it('are refused in words when they are none of these', () => {
    expect(() => tableText(Buffer.from([0x75, 0x6e, 0xe0, 0x20]))).toThrow(/save the file as UTF-8 or UTF-16/);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b,c', ','],
    ['a;b;c', ';'],
    ['"a;x;y;z",b,c', ','],
    ['a\tb', '\t'],
    ['a;b,c', ','],
    ['a,b;c|d|e', '|'],
    ['a|b|c,d', '|'],
    ['a', ','],
  ])('of %j is %j', (text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });
});

describe('the head of a table', () => {
  const columns = ['level', 'metric'];
  it.each([
    ['level;metric\n1;2', 'level;metric\n1;2'],
    ['sep=;\r\nlevel;metric\r\n1;2', 'level;metric\r\n1;2'],
    ['Bảng điểm, level\n\nunit,"Metric",LEVEL\n', 'unit,"Metric",LEVEL\n'],
    ['levels;metrics\n', 'levels;metrics\n'],
    ['\n\na;b\n', 'a;b\n'],
    ['', ''],
  ])('of %j begins %j', (text, table) => expect(fromHead(text, columns)).toBe(table));
});

describe('the decimal mark', () => {
  it.each([
    [['3,85', '82'], ';', ','],
    [['3.85', '82'], ';', '.'],
    [['3.85', '1,234'], ',', '.'],
    [['1.234,50'], ',', ','],
    [['1,234.567'], ';', '.'],
    [['1.234,567'], ',', ','],
    [['0,125'], ',', ','],
    [['0.125'], ';', '.'],
    [['179.460'], ';', ','],
    [['179,460'], ',', '.'],
    [['1.234.567'], ',', '.'],
    [[], ';', ','],
    [['3,85', '3.85'], ';', ','],
    [['3,85', '3.85'], ',', '.'],
    [['a,5b', '1,2,3', '3.85'], ';', '.'],
    [['x.125', '3,5'], ';', ','],
    [[',125'], ',', ','],
  ] as const)('of %j between %j is %j', (cells, delimiter, expected) => {
    expect(decimalMarkOf(cells, delimiter)).toBe(expected);
  });
});

describe('a number', () => {
  it.each([
    ['82', ',', '82'],
    ['3,85', ',', '3.85'],
    ['1.234,5', ',', '1234.5'],
    ['179.460', ',', '179460'],
    ['1 234,5', ',', '1234.5'],
    ['1\u00a0234', '.', '1234'],
    ['12.5', ',', '12.5'],
    ['1,234,567.80', '.', '1234567.80'],
    ['3,85', '.', '3.85'],
    [' 7 ', '.', '7'],
    ['1\u2009234', '.', '1234'],
    ["1'234", ',', '1234'],
    ['1’234,5', ',', '1234.5'],
    ['７９', '.', '79'],
    ['\u200b7\ufeff', '.', '7'],
  ] as const)('%j with %j is %s', (cell, mark, expected) => {
    expect(numberText(cell, mark)).toBe(expected);
  });

  it.each(['', '-', 'n/a', '1.23.4', '1,2,3', '-5', '1e3', '12%'])('%j is none', (cell) => {
    expect([numberText(cell, ','), numberText(cell, '.')]).toEqual([null, null]);
  });

  it.each([
    ['(31+21)', '52'],
    ['31 + 21', '52'],
    ['(1,5+0,25)', '1.75'],
    ['(0,5+0,25)', '0.75'],
    ['1.000+1', '1001'],
    ['7', '7'],
    [' ( 31+21 ) ', '52'],
    ['(007)', '007'],
    ['((31+21))', '52'],
    ['（３１＋２１）', '52'],
    ['()', null],
    ['x(1+2)', null],
    ['(1+2)x', null],
    ['(31+)', null],
    ['(31+21', null],
  ])('%j as a sum is %s', (cell, expected) => {
    expect(sumText(cell, ',')).toBe(expected);
  });
});

describe('a cell', () => {
  it.each(['79/82', '79:82', '79÷82', '79⁄82', '79∕82', '79／82', '79\u200b/82'])('%j is a division', (cell) => {
    expect(plainCell(cell)).toBe('79/82');
  });
});
