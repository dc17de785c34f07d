/**
 * Whether a text says of its own document that it is a state secret: a stamp (`BÍ MẬT NHÀ NƯỚC`, `SECRET//NOFORN`), a sentence
 * about "this document", or one that begins with the kind of document and its degree. Rules about degrees
 * ("quản lý văn bản độ Mật", "Luật Bảo vệ bí mật nhà nước") say nothing of themselves. Pure.
 */
export const saysOwnDegree = (text: string): boolean => signs.some((one) => one.test(text));

const degree = '(?:tối\\s{1,9}|tuyệt\\s{1,9})?mật(?![\\p{L}\\p{N}])';
const secret = 'bí\\s{1,9}mật\\s{1,9}nhà\\s{1,9}nước';
const kinds = '(?:văn bản|tài liệu|công văn|kế hoạch|báo cáo|tờ trình|quyết định|công điện|hồ sơ|phương án)';

const signs = [
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${kinds}\\s{1,9}|thuộc\\s{1,9})?${secret}[^\\p{L}\\p{N}]*$`, 'iu'),
  new RegExp(`(?:^|[([{|<])\\s{0,9}(?:TÀI LIỆU\\s)?BÍ MẬT NHÀ NƯỚC\\s{0,9}(?:[-:|.)\\]}>]|$)`, 'u'),
  new RegExp(
    `${kinds}\\s{1,9}này\\s{1,9}(?:\\p{L}+\\s{1,9}){0,6}?(?:${secret}|độ\\s{1,9}(?:mật\\s{0,9}[:"“]?\\s{0,9})?${degree})`,
    'iu',
  ),
  new RegExp(
    `^[^\\p{L}\\p{N}]*${kinds}\\s{1,9}(?:(?:có|thuộc|mang|đóng dấu)\\s{1,9})?(?:cấp\\s{1,9})?độ\\s{1,9}${degree}`,
    'iu',
  ),
  new RegExp(`^[^\\p{L}\\p{N}]*(?:dấu\\s{1,9})?độ\\s{1,9}mật\\s{0,9}["“][A-C]["”]`, 'iu'),
  /(?:^|[:=]\s{0,9})(?:TOP\s)?(?:SECRET|CONFIDENTIAL)\s{0,9}(?:\/\/|$|[\r\n])/,
  /^\s{0,9}(?:TRÈS\s)?SECRET D[EÉ]FENSE/,
];
