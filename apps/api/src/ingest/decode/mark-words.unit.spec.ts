import { describe, expect, it } from '@jest/globals';
import { isDegree, isMark, isMarkName, isOpenMark } from '#ingest/decode/mark-words.js';

describe('a field that says how secret something is', () => {
  it.each([
    ...['mark', 'Mark', 'MARK', ' mark ', 'ce_mark', 'CE-Mark', 'm\u200bark', 'ｍａｒｋ'],
    ...['doMat', 'do_mat', 'Độ mật', 'độ mật'.normalize('NFD'), 'mức-độ-mật', 'MucDoMat', 'dobaomat'],
    ...['securityLevel', 'security-level', 'secrecy', 'secrecy_level', `mark${' '.repeat(56)}`],
  ])('is called %j', (name) => expect(isMarkName(name)).toBe(true));

  it.each(['', 'remark', 'marks', 'mar', 'bookmark', 'matDo', 'title', 'cemarket', `mark${' '.repeat(57)}`, 'acemark'])(
    'is not called %j',
    (name) => expect(isMarkName(name)).toBe(false),
  );
});

describe('what it says', () => {
  it.each(['', 'none', 'None ', 'thường', 'THƯỜNG'.normalize('NFD'), 'bình thường', 'không', 'Không mật'])(
    '%j is open',
    (mark) => expect([isOpenMark(mark), isMark(mark)]).toEqual([true, false]),
  );

  it.each(['mật', 'C', 'open?', 3, false, {}, ['none']])('%j is not', (mark) =>
    expect([isOpenMark(mark), isMark(mark)]).toEqual([false, true]),
  );

  it('nothing says nothing', () => expect([isMark(null), isMark(undefined)]).toEqual([false, false]));
});

describe('a text that is a degree of secrecy', () => {
  it.each([
    'mật',
    'MẬT',
    ' Tối mật',
    'TUYỆT  MẬT',
    'tuyệt mật'.normalize('NFD'),
    '(Mật)',
    '[TỐI MẬT]',
    '*mật*',
    '- Mật -',
  ])('%j', (text) => expect(isDegree(text)).toBe(true));
  it.each(['12/KH-UBND (Mật)', 'Kế hoạch [ Tuyệt mật ] năm 2026', '(mật) Báo cáo'])('in brackets: %j', (text) =>
    expect(isDegree(text)).toBe(true),
  );

  it.each([
    ...[
      '',
      'mật ong',
      'bảo mật',
      'mật độ',
      'bí mật',
      'đặt lại mật khẩu',
      'danh mục độ Tuyệt mật',
      'rất mật',
      '(mật khẩu)',
    ],
    ...['(bảo mật)', 'tối', 'mậtx', 'xmật', `(mật)${' '.repeat(2000)}`],
  ])('%j is none', (text) => expect(isDegree(text)).toBe(false));
});
