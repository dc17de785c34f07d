/** Reads the tables that offices have: exports of Excel in Vietnamese settings, of the portal, of a text editor. Pure. */

/** Bytes → text, by the byte order mark or, without one, by where the zero bytes stand. @throws a sentence otherwise */
export function tableText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(
      `Bảng mã không đọc được: lưu lại tệp bằng UTF-8 hoặc UTF-16 / unreadable encoding: save the file as UTF-8 or UTF-16`,
      { cause },
    );
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (little && bytes[2] === 0 && bytes[3] === 0) return 'utf-8'; // UTF-32: no UTF-8, so that it is refused in words.
  if (little) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  bytes.subarray(0, 1000).forEach((byte, at) => byte === 0 && (zeros[at % 2 === 0 ? 0 : 1] += 1));
  if (bytes.length < 2 || zeros[0] === zeros[1] || Math.max(...zeros) * 4 < Math.min(bytes.length, 1000) / 2)
    return 'utf-8';
  return zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le';
}

/** What separates the cells: what stands most often in the line with the names of the columns, outside quotes. */
export function delimiterOf(names: string): ',' | ';' | '\t' | '|' {
  const head = names.replaceAll(/"[^"]*"/g, '');
  const cells = (one: string) => head.split(one).length;
  return ([';', '\t', '|'] as const).reduce<',' | ';' | '\t' | '|'>(
    (best, one) => (cells(one) > cells(best) ? one : best),
    ',',
  );
}

/** Which mark stands before the decimals in this file, as its cells show it; where none does, as its delimiter suggests. */
export function decimalMarkOf(cells: readonly string[], delimiter: string): ',' | '.' {
  const shown = (mark: ',' | '.') => {
    const grouped = mark === ',' ? '.' : ',';
    return cells.filter((cell) => {
      const parts = cell.split(mark);
      const [whole = '', decimals = ''] = parts;
      return (
        parts.length === 2 &&
        /^\d+$/.test(decimals) &&
        (decimals.length !== 3 || whole.includes(grouped) || /^0?$/.test(whole))
      );
    }).length;
  };
  const [comma, point] = [shown(','), shown('.')];
  if (comma !== point) return comma > point ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
}

/** A table from the line on that names these columns: above it stand titles, and Excel's `sep=;`. All of it: none does. */
export function fromHead(text: string, columns: readonly string[]): string {
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  const names = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  const head = lines.find(([line]) => columns.every((column) => names(line).has(column))) ?? lines[0];
  return head === undefined ? '' : text.slice(head.index);
}

/** A cell → exact decimal text, e.g. `1.234,5` → `1234.5`; null: no number. Groups of three digits may be marked or spaced. */
export function numberText(cell: string, mark: ',' | '.'): string | null {
  const bare = plainCell(cell).replaceAll(/[\s'’]/g, '');
  const grouped = mark === ',' ? '.' : ',';
  const whole = `(\\d{1,3}(?:\\${grouped}\\d{3})+|\\d+)`;
  const found = new RegExp(`^${whole}(?:\\${mark}(\\d+))?$`).exec(bare);
  if (found) return [found[1]?.replaceAll(grouped, ''), found[2]].filter((part) => part !== undefined).join('.');
  // The other mark with other than three digits after it can only be decimals.
  const other = new RegExp(`^(\\d+)\\${grouped}(\\d+)$`).exec(bare);
  return other ? `${other[1]}.${other[2]}` : null;
}

/** Full-width digits as ours, every sign of division as a stroke, nothing invisible. */
export const plainCell = (cell: string): string =>
  cell
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFKC')
    .replaceAll(/[\u2044\u2215\u00F7:]/g, '/');

/** A count that is written as a sum, `(31+21)` or `31 + 21`; null: no number. */
export function sumText(cell: string, mark: ',' | '.'): string | null {
  const inner = /^\s*\((.*)\)\s*$/s.exec(plainCell(cell))?.[1];
  if (inner !== undefined) return sumText(inner, mark);
  const parts = plainCell(cell)
    .split('+')
    .map((part) => numberText(part, mark));
  if (parts.some((part) => part === null)) return null;
  return parts.length === 1 ? (parts[0] as string) : addDecimals(parts as string[]);
}

function addDecimals(parts: readonly string[]): string {
  const places = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
  const scaled = parts.map((part) => {
    const [whole = '0', decimals = ''] = part.split('.');
    return BigInt(whole + decimals.padEnd(places, '0'));
  });
  const digits = String(scaled.reduce((sum, one) => sum + one, 0n)).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
