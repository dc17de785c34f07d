/** A case or a figure in which the rebuilt tables differ: which one, and in what. */
interface DifferingRow {
  /** Code of the case, or the day, measure and unit of a figure. */
  readonly of: string;
  /** Fields of the case without their values, or the figure before and after. */
  readonly differs: string;
}
/** Of one table; `more`: how many are not named. */
export interface NamedRows {
  readonly named: readonly DifferingRow[];
  readonly more: number;
}

type Content = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which two versions of a case differ, those of its state one by one; values are not shown. Pure. */
export function fieldsThatDiffer(before: Content | null, after: Content | null): string {
  if (before === null) return 'thiếu trong bảng / missing in the table';
  if (after === null) return 'không có trong nhật ký / not in the journal';
  return differing(before, after, '').sort().join(', ');
}

function differing(a: Content, b: Content, lead: string): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) => {
    const [was, is] = [a[name], b[name]];
    if (lead === '' && isPlain(was) && isPlain(is)) return differing(was, is, `${name}.`);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [lead + name];
  });
}
