import type { paths } from '#api/openapi';

type Versioned = keyof paths & `/api/v1/${string}`;
type Json<Path extends Versioned> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
  ? Answer
  : never;

/**
 * What can be asked: the addresses of the OpenAPI document that answer with JSON, without the version. The wall is built and
 * served with the API, so it asks for the newest (decision 0053).
 */
export type Question = {
  [Path in Versioned]: [Json<Path>] extends [never] ? never : Path extends `/api/v1${infer Rest}` ? Rest : never;
}[Versioned];
export type AnswerTo<Asked extends Question> = Json<`/api/v1${Asked}`>;

type Given<Asked extends Question> = paths[`/api/v1${Asked}`] extends { get: { parameters: infer All } } ? All : never;
type InPath<Asked extends Question> =
  Given<Asked> extends { path: infer Names } ? Record<keyof Names, string> : unknown;
type Word = string | null | undefined;
type InQuery<Asked extends Question> =
  Given<Asked> extends { query?: infer Names extends object } ? { readonly [Name in keyof Names]?: Word } : unknown;

/** The names in the address, and the words after `?`; what is empty is left out. */
type Words<Asked extends Question> = InQuery<Asked> & InPath<Asked>;

declare const answered: unique symbol;
/** An address of the API, with the type of its answer. */
export type Address<Answer> = string & { readonly [answered]?: Answer };

/** The address at which a question is asked. */
export function question<Asked extends Question>(
  asked: Asked,
  ...[words]: object extends Words<Asked> ? [words?: Words<Asked>] : [words: Words<Asked>]
): Address<AnswerTo<Asked>> {
  const query: Record<string, Word> = { ...(words as Record<string, Word> | undefined) };
  const path = asked.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = query[name] ?? '';
    delete query[name];
    return encodeURIComponent(value);
  });
  return address(`/api${path}`, query);
}

/** An address that the API gave in an answer: the list behind a figure. */
export const given = <Asked extends Question>(_answers: Asked, list: string): Address<AnswerTo<Asked>> => list;

/** `path?a=1`: the same address with other words; what is empty is left out. */
export function address(path: string, query: Readonly<Record<string, Word>>): string {
  const [base = path, before = ''] = path.split('?');
  const all = new URLSearchParams(before);
  for (const [name, value] of Object.entries(query)) if (value) all.set(name, value);
  const text = all.toString();
  return text ? `${base}?${text}` : base;
}
