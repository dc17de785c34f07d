import type { Said } from '#platform/error-answer.js';

/** An issue of zod, as much of it as is read here. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly expected?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  /** Of a field that says which kind a value is of. */
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
  /** Of a value that may be of several kinds: what is wrong with it as each of them, with paths from the value on. */
  readonly errors?: readonly (readonly Issue[])[];
}
/** Where the value came from; `name`: of a path parameter, whose issue has no path. */
export interface ValueOrigin {
  readonly in: 'query' | 'param' | 'body';
  readonly name?: string | undefined;
}
interface Words {
  readonly vi: string;
  readonly en: string;
}

const most = 5;
/** More than the fields of one value. */
const foreign = 1000;

/** What is wrong with a parameter or a body, by the first issue; the others follow in the message. Pure. */
export function saidOfIssues(issues: readonly Issue[], asked: ValueOrigin): Said {
  const told = issues
    .flatMap(meantOf)
    .slice(0, most)
    .map((issue) => toldOf(issue, asked));
  const [first] = told;
  if (!first) return { code: codeOf(asked), message: 'Giá trị sai / a value is wrong' };
  return {
    code: first.code,
    field: first.field,
    expected: first.expected,
    message: `${told.map(({ vi }) => vi).join('; ')} / ${told.map(({ en }) => en).join('; ')}`,
  };
}

const codeOf = (asked: ValueOrigin, kind = 'wrong') => `${kind}-${asked.in === 'body' ? 'field' : 'parameter'}`;

/** Of a value that is of none of several kinds: what is wrong with it as the kind that it comes nearest to, if to any. */
function meantOf(issue: Issue): readonly Issue[] {
  const { code, errors = [], path = [] } = issue;
  if (code !== 'invalid_union') return [issue];
  const kinds = errors.map((of) => of.flatMap((one) => meantOf({ ...one, path: [...path, ...(one.path ?? [])] })));
  const [nearest] = kinds.toSorted((a, b) => farness(a, path.length) - farness(b, path.length));
  return nearest && farness(nearest, path.length) < foreign ? nearest : [issue];
}

/** A value that is no such thing at all, or has fields that the kind does not know, is farther than one with wrong fields. */
function farness(issues: readonly Issue[], depth: number): number {
  const strange = issues.filter(({ code, path = [] }) => code === 'unrecognized_keys' || path.length === depth);
  return foreign * strange.length + issues.length;
}

function toldOf(issue: Issue, asked: ValueOrigin) {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  if (issue.code === 'unrecognized_keys') {
    const field = [...path, String(issue.keys?.[0])].join('.').slice(0, 100);
    const [vi, en] = [
      `${field}: không có tham số này`,
      `${field}: no such ${asked.in === 'body' ? 'field' : 'parameter'}`,
    ];
    return { code: codeOf(asked, 'unknown'), field, expected: null, vi, en };
  }
  const field = path.join('.') || asked.name || null;
  const lead = field === null ? '' : `${field}: `;
  const words = wordsOf(issue);
  if (words)
    return {
      code: codeOf(asked),
      field,
      expected: words.en,
      vi: `${lead}cần ${words.vi}`,
      en: `${lead}expected ${words.en}`,
    };
  const own = ownWords(issue.message, lead);
  return { code: codeOf(asked), field, expected: own.expected, vi: lead + own.vi, en: lead + own.en };
}

/** Of a schema that speaks for itself: "vi / en", or English alone. */
function ownWords(message: string, lead: string) {
  const bare = message.replace(lead, '');
  const cut = bare.indexOf(' / ');
  const en = cut < 0 ? bare : bare.slice(cut + 3);
  const expected = /^expected (.+)/.exec(en)?.[1] ?? null;
  const vi = cut < 0 ? (expected === null ? bare : `cần ${expected}`) : bare.slice(0, cut);
  return { vi, en, expected };
}

const types: Readonly<Record<string, Words>> = {
  string: { vi: 'một chuỗi chữ', en: 'a text' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một đối tượng JSON', en: 'a JSON object' },
  array: { vi: 'một danh sách JSON', en: 'a JSON list' },
};

/** Null: the schema says it in words of its own. */
function wordsOf(issue: Issue): Words | null {
  const { code, values, options, format, pattern } = issue;
  if (code === 'invalid_type')
    return types[issue.expected ?? ''] ?? { vi: `${issue.expected}`, en: `${issue.expected}` };
  if (code === 'too_small' || code === 'too_big') return boundsOf(issue);
  if ((code === 'invalid_value' && /^Invalid/.test(issue.message)) || (code === 'invalid_union' && options)) {
    const list = (values ?? options ?? []).join(', ');
    return { vi: `một trong ${list}`, en: `one of ${list}` };
  }
  if (code !== 'invalid_format' || !/^Invalid/.test(issue.message)) return null;
  if (format === 'date') return { vi: 'một ngày YYYY-MM-DD', en: 'a day YYYY-MM-DD' };
  return { vi: `dạng ${pattern ?? format}`, en: `the form ${pattern ?? format}` };
}

function boundsOf({ code, origin, minimum, maximum }: Issue): Words {
  const [bound, vi, en] = code === 'too_small' ? [minimum, 'ít nhất', 'at least'] : [maximum, 'nhiều nhất', 'at most'];
  if (origin === 'string') return { vi: `${vi} ${bound} ký tự`, en: `${en} ${bound} characters` };
  if (origin === 'array') return { vi: `${vi} ${bound} mục`, en: `${en} ${bound} items` };
  return { vi: `số ${vi} là ${bound}`, en: `a number of ${en} ${bound}` };
}
