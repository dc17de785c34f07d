import { fittingRoute } from '@ioc/test/crawl/kinds';

/** What an address says: the parameters of its route and the words after the question mark, by name. */
export function saidBy(address: string, routes: readonly string[]): ReadonlyMap<string, string> {
  const { pathname, searchParams } = new URL(address, 'http://any');
  const names = fittingRoute(address, routes)?.split('/') ?? [];
  const parts = pathname.split('/');
  const ofPath = names.flatMap((name, at) =>
    name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[at] ?? '')] as const] : [],
  );
  return new Map([...ofPath, ...searchParams]);
}

/** A request with names in the place of what the page's address says: `/api/v1/units/{code}?limit=100`. Null: it says none of it. */
export function templateOf(request: string, said: ReadonlyMap<string, string>): string | null {
  const { pathname, searchParams } = new URL(request, 'http://any');
  const nameOf = (value: string, like: string) =>
    said.get(like) === value ? like : [...said].find(([, one]) => one === value)?.[0];
  const put = (value: string, like: string) => {
    const name = nameOf(value, like);
    return name === undefined ? encodeURIComponent(value) : `{${name}}`;
  };
  const path = pathname.split('/').map((part) => put(decodeURIComponent(part), ''));
  const words = [...searchParams].map(([name, value]) => `${name}=${put(value, name)}`).sort();
  const template = path.join('/') + (words.length > 0 ? `?${words.join('&')}` : '');
  return template.includes('{') ? template : null;
}

/** The request that a template asks for at another page of its kind. */
export const filled = (template: string, said: ReadonlyMap<string, string>): string =>
  template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(said.get(name) ?? ''));

/** Every number of an answer with the way to it: `figure.value`. */
export function numbersAt(answer: unknown, way = ''): [string, number][] {
  if (typeof answer === 'number') return [[way, answer]];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => numbersAt(value, way === '' ? name : `${way}.${name}`));
}
