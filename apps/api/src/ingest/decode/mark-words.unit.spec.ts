import { describe, expect, it } from '@jest/globals';
import { isMark, isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';

describe('a field that says how secret something is', () => {
  it.each([
    ...['mark', 'Mark', 'MARK', ' mark ', 'ce_mark', 'CE-Mark', 'ce_domat', 'x-do-mat', 'm\u200bark', 'ｍａｒｋ'],
    ...['doMat', 'do_mat', 'Độ mật', 'độ mật'.normalize('NFD'), 'mức-độ-mật', 'MucDoMat', 'dobaomat'],
    ...[
      'capMat',
      'Cấp độ mật',
      'mã độ mật',
      'do_mat_van_ban',
      'Phân loại mật',
      'secretLevel',
      'Confidentiality',
      'Mật',
      ' Tối mật ',
      'tuyệt mật',
    ],
    ...['isSecret', 'SECRET', 'là mật', 'la_van_ban_mat', 'topSecret', 'classified', 'security_classification'],
    ...['securityLevel', 'security-level', 'secrecy', 'secrecy_level', `mark${' '.repeat(56)}`],
  ])('is called %j', (name) => expect(isMarkName(name)).toBe(true));

  it.each([
    '',
    'remark',
    'marks',
    'mar',
    'bookmark',
    'matDo',
    'title',
    'mat',
    'caoDoMat',
    'nhietDoMatNuoc',
    'classification',
    'doMatKhau',
    'secretary',
    'cemarket',
    'xinchaoCoMat',
    'đôi lúc là mật ong',
    'bí mật',
    'rất mật',
    'unclassified',
    'is secretary',
    'nontopsecret',
    'secrets',
    'tailieumatkhau',
    'vanbanmatkhau',
    'comatkhau',
    `mark${' '.repeat(57)}`,
    'acemark',
  ])('is not called %j', (name) => expect(isMarkName(name)).toBe(false));
});

describe('what it says', () => {
  it.each(['', 'none', 'None ', 'thường', 'THƯỜNG'.normalize('NFD'), 'bình thường', 'không', 'Không mật'])(
    '%j is open',
    (mark) => expect(isMark(mark)).toBe(false),
  );

  it.each(['mật', 'C', 'open?', 3, false, {}, ['none']])('%j is not', (mark) => expect(isMark(mark)).toBe(true));

  it('nothing says nothing', () => expect([isMark(null), isMark(undefined)]).toEqual([false, false]));
});

it('names that are never come again change nothing for those that say how secret something is', () => {
  for (let n = 0; n < 5000; n += 1) expect(isMarkName(`x-${n}`)).toBe(false);
  expect([isMarkName('doMat'), isMarkName('doMat'), isMarkName('x-1')]).toEqual([true, true, false]);
});

describe('a field that asks whether', () => {
  it.each([false, 0, '0', 'No', ' false ', 'không'])('may say no: %j', (value) =>
    expect(['isSecret', 'laMat', 'Mật'].map((name) => isMarkOf(name, value))).toEqual([false, false, false]),
  );
  it.each([true, 1, 'yes', 'x', 'C'])('says yes: %j', (value) => expect(isMarkOf('isSecret', value)).toBe(true));
  it('a field of a degree may not say no', () => expect(isMarkOf('doMat', false)).toBe(true));
});
