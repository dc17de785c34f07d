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
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes.length > 1) return 'utf-16be';
  return bytes[1] === 0 && bytes[0] !== 0 ? 'utf-16le' : 'utf-8';
}

/** What separates the cells: what stands most often in the first line, outside quotes. */
export function delimiterOf(text: string): ',' | ';' | '\t' | '|' {
  const head = (text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').replaceAll(/"[^"]*"/g, '');
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

/** A cell → exact decimal text, e.g. `1.234,5` → `1234.5`; null: no number. Groups of three digits may be marked or spaced. */
export function numberText(cell: string, mark: ',' | '.'): string | null {
  const bare = cell.replaceAll(/[\s\u00a0\u202f]/g, '');
  const grouped = mark === ',' ? '.' : ',';
  const whole = `(\\d{1,3}(?:\\${grouped}\\d{3})+|\\d+)`;
  const found = new RegExp(`^${whole}(?:\\${mark}(\\d+))?$`).exec(bare);
  if (found) return [found[1]?.replaceAll(grouped, ''), found[2]].filter((part) => part !== undefined).join('.');
  // The other mark with other than three digits after it can only be decimals.
  const other = new RegExp(`^(\\d+)\\${grouped}(\\d+)$`).exec(bare);
  return other ? `${other[1]}.${other[2]}` : null;
}

/** A count that is written as a sum, `(31+21)` or `31 + 21`; null: no number. */
export function sumText(cell: string, mark: ',' | '.'): string | null {
  const inner = /^\s*\(([^()]*)\)\s*$/.exec(cell)?.[1] ?? cell;
  const parts = inner.split('+').map((part) => numberText(part, mark));
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
