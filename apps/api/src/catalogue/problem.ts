import type * as z from 'zod';

/** What is wrong with a catalogue file, where, in the words of the person who has to fix it. */
export interface Problem {
  /** Path of the file, as given to the loader. */
  readonly file: string;
  /** 1-based; 1:1 when the whole file is meant. */
  readonly line: number;
  readonly col: number;
  /** Place inside the file, e.g. `units[3].parent`. */
  readonly path: string;
  readonly expected: string;
  readonly expectedEn: string;
  /** What stands there, shortened; empty when that says nothing. */
  readonly found: string;
}

/** `file:line:col  path  cần …, thấy … / expected …, found …` */
export function problemText(problem: Problem): string {
  const { file, line, col, path, expected, expectedEn, found } = problem;
  const vi = found === '' ? `cần ${expected}` : `cần ${expected}, thấy ${found}`;
  const en = found === '' ? `expected ${expectedEn}` : `expected ${expectedEn}, found ${found}`;
  return `${file}:${line}:${col}  ${path}  ${vi} / ${en}`;
}

/** A value as one short line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'không có / nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const typeNames: Record<string, string> = {
  string: 'một chuỗi chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  tuple: 'một danh sách',
  object: 'một nhóm trường',
};
const englishNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
};

/** What a zod issue asks for, in Vietnamese and English. */
export function expectation(issue: z.core.$ZodIssue): { expected: string; expectedEn: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const quoted = issue.expected === 'string' && typeof issue.input === 'number';
      return {
        expected: (typeNames[issue.expected] ?? issue.expected) + (quoted ? ' (đặt trong dấu ngoặc kép)' : ''),
        expectedEn: (englishNames[issue.expected] ?? issue.expected) + (quoted ? ' (put it in quotes)' : ''),
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { expected: `một trong: ${values}`, expectedEn: `one of: ${values}` };
    }
    case 'too_small':
      return bound('ít nhất', 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return bound('nhiều nhất', 'at most', issue.maximum, issue.origin);
    case 'unrecognized_keys':
      return { expected: 'không có trường lạ', expectedEn: 'no unknown field' };
    case 'invalid_format':
      return { expected: `đúng dạng ${formatOf(issue)}`, expectedEn: `the form ${formatOf(issue)}` };
    case 'invalid_union': {
      // Of a field that says which kind the others are of.
      const options = (issue as { options?: readonly unknown[] }).options?.map(String).join(', ');
      if (options !== undefined) return { expected: `một trong: ${options}`, expectedEn: `one of: ${options}` };
      const all = issue.errors.flatMap(([first]) => (first ? [expectation(first)] : []));
      return {
        expected: [...new Set(all.map(({ expected }) => expected))].join(' hoặc '),
        expectedEn: [...new Set(all.map(({ expectedEn }) => expectedEn))].join(' or '),
      };
    }
    default:
      return { expected: `đúng quy định (${issue.message})`, expectedEn: issue.message };
  }
}

/**
 * What is wrong inside of a value that may have several forms: the faults of the form that it is nearest to, with their whole
 * path; the issue itself where no form begins to fit. Pure.
 */
export function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.filter((faults) => faults.every((fault) => isInside(fault)));
  const [nearest] = inside.sort((a, b) => faultsIn(a) - faultsIn(b));
  if (!nearest) return [issue];
  return nearest.flatMap((fault) => innermost({ ...fault, path: [...issue.path, ...fault.path] }));
}
const isInside = ({ code, path }: z.core.$ZodIssue) => path.length > 0 || code === 'unrecognized_keys';
const faultsIn = (faults: readonly z.core.$ZodIssue[]) =>
  faults.reduce((sum, fault) => sum + (fault.code === 'unrecognized_keys' ? fault.keys.length : 1), 0);

const formatOf = (issue: z.core.$ZodIssueInvalidStringFormat): string =>
  issue.format === 'date' ? 'YYYY-MM-DD' : (issue.pattern ?? issue.format);

function bound(vi: string, en: string, limit: number | bigint, origin: string) {
  const what = { string: ['ký tự', 'characters'], array: ['mục', 'entries'] }[origin] ?? ['', ''];
  return { expected: `${vi} ${limit} ${what[0]}`.trim(), expectedEn: `${en} ${limit} ${what[1]}`.trim() };
}
