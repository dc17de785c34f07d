/** One call per command that does its work wherever its database is: beside a running `npm start`, alone, outside. */
export const work: Readonly<Record<string, readonly string[]>> = {
  rebuild: [],
  topic: [],
  audit: ['verify'],
  drill: [],
  key: ['--source', 'mot-cua'],
  export: ['--hash'],
  erase: ['--subject', 'PA-0', '--kind', 'complaint', '--reason', '1/YC', '--ahead'],
  score766: ['CSV'],
  scenario: ['dak-lak-so-tttt-2023', '--exit'],
  'map:import': [
    ...['--province', 'quang-tri', '--file', 'FILE', '--source', 's', '--licence', 'l'],
    ...['--valid-from', '2025-07-01', '--out', 'OUT'],
  ],
  'bench:ingest': ['--events', '2000', '--rounds', '1'],
  'bench:latency': ['--rate', '50', '--seconds', '3', '--warm', '1'],
  'bench:explore': ['--dossiers', '300', '--rounds', '1', '--dir', 'DIR'],
};
/** Serve until they are stopped. */
export const servers = ['start', 'start:kafka'];
/** Of npm itself: `test/sbom.unit.spec.mjs` reads what it writes. */
const ofNpm = ['test', 'sbom'];
/** Serves several walls until it is stopped. */
export const several = 'provinces';
/** Suites of tests: `npm run verify` runs each and records its result. */
export const suites = ['verify', 'verify:sdks', 'verify:api', 'verify:crawl', 'verify:walls', 'chaos'];
/** Commands that no database, file or port makes a difference to are run once. */
export const anywhere = ['score766', 'map:import', 'scenario', 'bench:ingest', 'bench:latency', 'bench:explore'];

/** All commands that are tried. */
export const tried: readonly string[] = [...Object.keys(work), ...servers, several, ...suites, ...ofNpm];

/** The scripts of package.json that the tables of a text name. */
export function commandsOf(readme: string, scripts: object): string[] {
  const rows = readme.split('\n').filter((line) => line.startsWith('|'));
  const quoted = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
  const named = quoted.flatMap((text) => {
    const name = /npm (?:run )?([\w:]+)/.exec(text)?.[1] ?? text;
    return name in scripts ? [name] : [];
  });
  return [...new Set(named)].sort();
}

/** A stack trace, or an error as Node prints one that nobody caught. */
export const raw = /^\s+at .+[:)]\d*|node:internal|Error: |AggregateError/m;
export const bilingual = /[^\s/] \/ [^\s/]/;
/** What a server says when it has stopped in order. */
export const stoppedInOrder = /stopped: API[^✗]*stopped: (PostgreSQL|khóa chạy)[^✗]*$/;
