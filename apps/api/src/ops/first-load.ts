/** What a page needs besides what every page does, by the build's first-loads.json (apps/wall/build/first-loads.ts). */
interface FirstLoad {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly answers: readonly string[];
}

/** Of an address with a query the answers are others. Pure. */
export function firstLoadOf(loads: Readonly<Record<string, FirstLoad>>, url: string): FirstLoad | null {
  const [path = '/', query] = url.split('?');
  const fits = ([pattern]: [string, FirstLoad]) => isOf(pattern.split('/'), path.split('/'));
  const load = Object.hasOwn(loads, path) ? loads[path] : Object.entries(loads).find(fits)?.[1];
  if (!load) return null;
  return query === undefined ? load : { ...load, answers: [] };
}

const isOf = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length &&
  pattern.every((part, at) => part === path[at] || (part.startsWith(':') && path[at] !== ''));

/** Named in the head, they are fetched beside the first script and not after it has run. Pure. */
export function withFirstLoad(html: string, load: FirstLoad | null): string {
  if (!load) return html;
  const links = [
    ...load.answers.map((one) => `<link rel="preload" as="fetch" crossorigin href="./${one}">`),
    ...load.styles.map((one) => `<link rel="preload" as="style" crossorigin href="./${one}">`),
    ...load.scripts.map((one) => `<link rel="modulepreload" crossorigin href="./${one}">`),
  ];
  return html.replace('</head>', () => `${links.map((link) => `    ${link}\n`).join('')}  </head>`);
}
