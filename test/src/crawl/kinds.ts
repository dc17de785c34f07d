const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const matcher = (route: string) =>
  new RegExp(
    `^${route
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)))
      .join('/')}$`,
  );

/** The route of an address. */
export function fittingRoute(address: string, routes: readonly string[]): string | undefined {
  const { pathname } = new URL(address, 'http://any');
  const fitting = routes.filter((route) => matcher(route).test(pathname));
  // What is named stands before what is a parameter.
  return fitting.sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

/** The kind of address that an address is: its route, and the names of what it asks. Null: no route has it. */
export function kindOf(address: string, routes: readonly string[]): string | null {
  const { searchParams } = new URL(address, 'http://any');
  const route = fittingRoute(address, routes);
  if (route === undefined) return null;
  const asked = [...new Set(searchParams.keys())].filter((name) => name !== 'lang').sort();
  return asked.length === 0 ? route : `${route}?${asked.join('&')}`;
}

/** "1.234,5 %" as a number; NaN where there is none. */
export const numberIn = (text: string): number => {
  const [found] = text.match(/[−-]?\d[\d.]*(?:,\d+)?/) ?? [];
  return found === undefined ? NaN : Number(found.replace('−', '-').replaceAll('.', '').replace(',', '.'));
};

/** All numbers of a text; one with a single point may be of a record, which writes 78.88. */
export const numbersIn = (text: string): number[] =>
  (text.match(/[−-]?\d[\d.]*(?:,\d+)?/g) ?? []).flatMap((one) =>
    /^-?\d+\.\d+$/.test(one) ? [numberIn(one), Number(one)] : [numberIn(one)],
  );

/** The numbers of a cell: its first, and both sides of a fraction. */
const addends = (cell: string) => {
  const [, numerator, denominator] = cell.match(/(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)/) ?? [];
  return [cell, numerator, denominator].map((text) => (text === undefined ? NaN : numberIn(text)));
};

/** What the columns of rows add up to, each number of a cell for itself; of at least so many rows. */
export function sumsOf(rows: readonly (readonly string[])[], least: number): number[] {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => at);
  return columns.flatMap((column) => {
    const values = rows.map((row) => addends(row[column] ?? ''));
    return [0, 1, 2].flatMap((which) => {
      const known = values.map((row) => row[which] as number).filter((n) => !Number.isNaN(n));
      return known.length < least ? [] : [known.reduce((sum, n) => sum + n, 0)];
    });
  });
}

/** Whether a number stands among others: as it is, or with more digits than it was shown with. */
export function stands(n: number, among: readonly number[]): boolean {
  const decimals = String(n).split('.')[1]?.length ?? 0;
  return among.some((one) => one === n || Math.round(one * 10 ** decimals) === Math.round(n * 10 ** decimals));
}
