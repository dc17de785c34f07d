import { fileName } from '#chart-page/save-file';

it.each([
  ['Tỷ lệ giải quyết đúng hạn · theo tuần', 'ty-le-giai-quyet-dung-han-theo-tuan'],
  ['Đặc khu Cồn Cỏ: 766', 'dac-khu-con-co-766'],
  ['../../x', 'x'],
  ['x'.repeat(100), 'x'.repeat(80)],
])('names a file after "%s"', (words, name) => {
  expect(fileName(words)).toBe(name);
});
