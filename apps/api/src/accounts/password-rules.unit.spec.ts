import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from '#accounts/password-rules.js';

const code = (password: string, names: string[] = []) => passwordProblem(password, names)?.code ?? null;

describe('a new password', () => {
  it.each([
    'con trâu đi trước cái cày theo sau',
    'vịt bầu lội qua sông',
    'correct horse battery staple',
    'Tr0ub4dor&3xkcd-936',
    '💩 mười lăm ký tự nè',
    'quantri viên làng Vũ Đại',
    'a'.repeat(5) + 'bcdefghij'.repeat(3) + 'klm',
    'x y z w v u t s r q p o',
    'con trâu đi trước cái cày theo sau '.repeat(8).slice(0, 256),
    'bacedebcadcabeda',
    'mat99khau ^^^^^^^',
    'passwordpassword cây',
    'cây passwordpassword',
  ])('%s may be used', (password) => expect(code(password)).toBeNull());

  it.each(['', 'ngắn', 'mườibốnkýtự123', 'x'.repeat(257), 'ký tự '.repeat(43)])('%j has a wrong length', (password) =>
    expect(code(password)).toBe('wrong-password-length'),
  );

  it('counts characters, not bytes or halves', () => {
    expect(code('ắậếồữ đục ngầu')).toBe('wrong-password-length');
    expect(code('ắậếồữ đục ngầu ừ')).toBeNull();
    expect(passwordProblem('ngắn', [])?.message).toContain('thấy 4');
    expect(code('💩🐃🌾🐓🐖🦆🐟'.repeat(2))).toBe('wrong-password-length');
  });

  it.each([
    '123456789012345',
    '987654321098765',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaaa',
    'abababababababab',
    '11111111111111111111',
    'passwordpassword',
    'password12345678',
    'Password 2026 !!!',
    'mật khẩu mật khẩu',
    'matkhaumatkhau123',
    'QUANTRI2026202620',
    'qwertyuiop123456789',
    '123456789qwertyuiop',
    '123password4567890',
    '!!2026password99',
    'Hà Nội Hà Nội Hà Nội',
  ])('%s is too common', (password) => expect(code(password)).toBe('common-password'));

  it('is more than the name of the account', () => {
    expect(code('nguyen.van.an.1985', ['nguyen.van.an'])).toBe('password-of-name');
    expect(code('Nguyễn Văn An 1985', ['x', 'Nguyễn Văn An'])).toBe('password-of-name');
    expect(code('nguyenvanan2026', ['nguyen.van.an'])).toBe('password-of-name');
    expect(code('an cơm với cá kho tộ', ['an'])).toBeNull();
    expect(code('nguyen.van.an thích ăn bánh xèo', ['nguyen.van.an'])).toBeNull();
    expect(code('nguyen.van.an.1985ab', ['nguyen.van.an'])).toBe('password-of-name');
    expect(code('nguyen.van.an.1985abc', ['nguyen.van.an'])).toBeNull();
    expect(code('Lan Lan Lan Lan hoa nở rộ', ['lan'])).toBeNull();
  });
});
