import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import own from './eslint-unique-exports.mjs';

/**
 * Who may import whom: one line a folder, with the other folders (or single files, `cases/*`: the files right in it) that it
 * may import. All else is an error, and so is a new folder until it has its line. Specs may import what they test with.
 */
const settings = ['config'];
const ledgerAndBelow = ['problems', 'measures', 'ledger', 'deadlines', 'calendar', 'catalogue', 'storage'];
const caseKind = ['cases/*', ...ledgerAndBelow];
/** Readers only. Of `event-log` they need the names of places, of `cases/engine` the replay of a case. */
const reader = [
  ...settings,
  ...[
    'cases',
    'indicators',
    'alarms',
    'drills',
    'sources',
    'identity',
    'pipes',
    'platform',
    'event-log',
    ...ledgerAndBelow,
  ],
];
const api = {
  // Settings of the environment, read once.
  config: [],
  calendar: [],
  // When something is due, near, late or waited for: each rule once.
  deadlines: ['calendar'],
  // What is found wrong, in words and with its beginning.
  problems: [],
  storage: [...settings, 'problems'],
  'event-log': [...settings, 'storage', 'problems'],
  catalogue: [...settings, 'calendar', 'deadlines', 'problems'],
  // Parameters of requests, resolved by the catalogue: unit, day, period.
  pipes: [...settings, 'calendar', 'catalogue'],
  // What every door needs: the shape of errors, names of requests, who may give orders.
  platform: [...settings, 'problems'],
  // What was written down of who did what: a chain of hashes.
  audit: [...settings, 'storage', 'platform'],
  identity: [...settings, 'problems', 'platform', 'catalogue', 'storage', 'audit'],
  ledger: ['calendar', 'catalogue', 'storage'],
  // SQL, TypeScript and entries of the ledger, derived from the definitions in libs/shared/src/measures.
  measures: ['ledger', 'deadlines', 'calendar'],
  cases: ledgerAndBelow,
  // Applies events to cases of every kind.
  'cases/engine': ['cases', 'event-log', 'problems', ...ledgerAndBelow],
  'cases/dossiers': caseKind,
  'cases/complaints': caseKind,
  'cases/tasks': caseKind,
  'cases/documents': caseKind,
  'cases/kpis': caseKind,
  'cases/registers': caseKind,
  // What is wrong and since when; every process watches itself.
  health: [...settings, 'problems', 'event-log', 'storage'],
  sources: [...settings, 'platform', ...ledgerAndBelow],
  // How each source is usually heard, as people see and correct it.
  rhythms: [...settings, 'sources', 'identity', 'platform', 'catalogue'],
  indicators: ledgerAndBelow,
  // Who is on duty, by slots of the week and exceptions of single days.
  roster: ['calendar', 'ledger'],
  // When the shift was exercised, and whether it may be.
  drills: ['catalogue', 'ledger', 'identity', 'storage'],
  // What is judged of figures, sources and the path, and what people decide about it.
  alarms: [...settings, 'drills', 'identity', 'platform', 'pipes', 'health', 'problems', 'roster', ...ledgerAndBelow],
  // Rules of alarms as they are written, and played over the lives of cases.
  'alarm-rules': [
    ...settings,
    ...['alarms', 'roster', 'sources', 'cases/*', 'cases/engine', 'identity', 'platform', ...ledgerAndBelow],
  ],
  // Scenes that are arranged on a page.
  scenes: ['identity', 'problems', 'catalogue', 'ledger'],
  // How good the alarms are, from their history.
  'alarm-quality': ['platform', 'calendar', 'catalogue', 'ledger'],
  // The log of the shift and its handover, which is made from what the alarms are.
  shift: [
    ...settings,
    'alarms',
    'drills',
    'roster',
    'health',
    'problems',
    'identity',
    'platform',
    'calendar',
    'catalogue',
    'ledger',
    'storage',
  ],
  // No case kind by name: what it does with events is the engine's.
  ingest: [
    ...settings,
    ...[
      'platform',
      'identity',
      'problems',
      'event-log',
      'health',
      'cases/*',
      'cases/engine',
      'sources',
      ...ledgerAndBelow,
    ],
  ],
  // The only other writer: the read models anew from the journal.
  rebuild: [...settings, 'ingest', 'cases', ...ledgerAndBelow],
  // The command that starts a topic again: the consumer's positions and the log's own view of them.
  topics: [...settings, 'event-log', 'ingest', 'storage'],
  // Reads what is stored and what pages are answered with, in words of the domain.
  export: [...reader, 'drill-down', 'reports'],
  // Takes texts of a case out of every table, by the same rules by which events are read.
  erasure: [...settings, 'ingest', 'cases', ...ledgerAndBelow],
  // A door appends to the log and judges a record. It reaches no table: that is the point.
  doors: [...settings, 'platform', 'problems', 'event-log', 'identity', 'catalogue', 'ingest/decode'],
  'drill-down': reader,
  // A chart shows what a page answers: the same forecast, the same score.
  live: [...reader, 'scenes', 'pipes', 'problems', 'health', 'drill-down/index766', 'drill-down/stages'],
  reports: [...reader, 'drill-down'],
  // People who sign in: their accounts, passwords and sessions.
  // Health says when the provider of sign-ins is away.
  accounts: [...settings, 'identity', 'audit', 'platform', 'catalogue', 'storage', 'health', 'problems'],
  // Screens that are known as devices; their cookies are given as those of people.
  // Keys by which departments stream in over HTTP, on a page.
  keys: [...settings, 'identity', 'platform', 'catalogue', 'storage'],
  displays: [...settings, 'accounts', 'identity', 'audit', 'platform', 'storage'],
  ops: [...settings, 'platform', 'identity', 'event-log', 'health', 'ledger', 'sources', 'catalogue', 'storage'],
};
const base = ['live', 'ui', 'i18n'];
/** What every page is made of. A feature knows another one only where its line says so, and never the wall. */
const page = [...base, 'api', 'panels', 'desk'];
const wall = {
  live: [],
  ui: [],
  i18n: ['ui'],
  api: ['ui'],
  charts: base,
  map: [...base, 'api'],
  panels: base,
  wall: [...base, 'api', 'charts', 'map', 'panels'],
  // What the catalogue puts on a wall, and the page that lists it.
  scenes: [...base, 'api', 'charts', 'desk', 'panels', 'wall'],
  // Arranges a scene on its grid.
  'scene-editor': [...page, 'map', 'scenes'],
  // A chart of a scene at a desk, drawn by ECharts.
  'chart-page': [...page, 'charts', 'scenes', 'wall'],
  // The client of the pages, their head, tables, filters and addresses.
  desk: [...base, 'api', 'panels'],
  alarms: page,
  complaints: page,
  observations: page,
  registers: [...page, 'subjects', 'observations'],
  layers: page,
  hospitals: page,
  targets: [...page, 'observations'],
  index766: page,
  reports: page,
  scoreboard: page,
  stages: page,
  states: page,
  structure: page,
  sources: [...page, 'structure'],
  people: page,
  keys: [...page, 'people'],
  displays: [...page, 'people'],
  audit: page,
  quarantine: [...page, 'sources'],
  cases: [...page, 'complaints', 'stages'],
  documents: [...page, 'cases'],
  figures: [...page, 'cases', 'structure', 'observations', 'targets'],
  subjects: [...page, 'charts', 'map', 'scoreboard'],
};

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.spec.mjs', '**/*.spec-support.ts'];
const always = [
  { regex: '^\\.\\.?/', message: 'Import by alias: #folder/file, @ioc/project/file.' },
  { regex: '(^#|/)index(\\.js)?$', message: 'No barrels: import the file that has it.' },
];
const onlyShared = { regex: '^@ioc/(?!shared/)', message: 'A program knows @ioc/shared and itself.' };
const zodStaysBehind = {
  regex: '^@ioc/shared/(events|answers)/',
  allowTypeImports: true,
  message: 'import type: zod stays on the server.',
};

/** What files may not import, by statement or by import(). A later block replaces an earlier one, so each says it all. */
const imports = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...always, ...patterns] }],
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportAllDeclaration', message: 'No export *: name what is exported.' },
      ...[...always, ...patterns].map(({ regex, message }) => ({
        selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\u002F')}/]`,
        message,
      })),
    ],
  },
});

const escaped = (text) => text.replaceAll('.', '\\.');
const named = (name) => (name.endsWith('/*') ? `${escaped(name.slice(0, -1))}[^/]+$` : `${escaped(name)}(/|\\.js$|$)`);

function borders(root, table, more) {
  const unknown = { regex: '^#', message: 'This folder has no line in the table of eslint.config.mjs yet.' };
  const lines = Object.entries(table).map(([folder, allowed]) => {
    const own = folder === 'cases' ? 'cases/*' : folder;
    const message = `${folder}/ may import ${allowed.join(', ') || 'no other folder'}: see eslint.config.mjs.`;
    const others = { regex: `^#(?!${[own, ...allowed].map(named).join('|')})`, message };
    return imports([`${root}/${folder}/**/*.{ts,tsx}`], [others, ...more], specs);
  });
  return [imports([`${root}/*/**/*.{ts,tsx}`], [unknown, ...more], specs), ...lines];
}

const everyTestRuns = ['describe', 'it', 'test'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'Every test runs, always.' })),
);
const environment = { object: 'process', property: 'env', message: 'Settings are read in config.ts and nowhere else.' };
/** Chromium 94 lacks them; what the language itself got later is held by `lib` in apps/wall/tsconfig.json. */
const tooNew = [
  ...['any', 'timeout'].map((property) => ({ object: 'AbortSignal', property })),
  ...['roundRect', 'reset'].map((property) => ({ property })),
].map((one) => ({ ...one, message: 'Chromium 94, the oldest engine supported, does not have it.' }));
const dirs = ['apps/api', 'apps/wall', 'libs/shared', 'infra', 'test'];

export default tseslint.config(
  { ignores: ['**/dist/', '**/out-tsc/', 'test/out/', '.nx/', '.data/', 'docs/', 'apps/wall/src/api/openapi.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: dirs.map((dir) => `${dir}/tsconfig.json`),
          noWarnOnMultipleProjects: true,
          conditionNames: ['@ioc/source', 'types', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off', // the compiler knows better
      eqeqeq: 'error',
      'no-restricted-properties': ['error', ...everyTestRuns],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  // Each project by its own tsconfig: a lint of one does not load the others.
  ...dirs.map((dir) => ({
    files: [`${dir}/src/**/*.{ts,tsx}`],
    languageOptions: {
      parserOptions: {
        project: dir === 'apps/wall' ? `${dir}/tsconfig.json` : `${dir}/tsconfig.spec.json`,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  })),
  { files: ['{apps/*,libs/*,infra}/src/**'], plugins: { own }, rules: { 'own/unique-exports': 'error' } },
  {
    // A pattern that goes back over its text again and again stops the process that reads a sender's text with it.
    files: ['{apps/*,libs/*,infra}/src/**'],
    ignores: specs,
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }] },
  },
  {
    files: ['apps/*/src/**', 'libs/*/src/**'],
    ignores: ['apps/api/src/config/config.ts', ...specs],
    rules: { 'no-restricted-properties': ['error', ...everyTestRuns, environment] },
  },
  {
    files: ['apps/wall/src/**'],
    ignores: specs,
    rules: {
      'no-restricted-properties': ['error', ...everyTestRuns, environment, ...tooNew],
      'no-restricted-globals': ['error', { name: 'structuredClone', message: 'Chromium 94 does not have it.' }],
    },
  },
  { files: [...specs, 'apps/wall/dev/**'], rules: { 'max-lines-per-function': 'off' } },
  imports(['{apps,libs,infra,test}/**/src/**/*.{ts,tsx}'], []),
  imports(
    ['libs/shared/src/**'],
    [{ regex: '^(?!zod$|@ioc/shared/)', message: 'shared/ knows zod and itself.' }],
    specs,
  ),
  imports(['infra/src/**'], [{ regex: '^@ioc/test/', message: 'test/ is imported by tests only.' }], specs),
  imports(['apps/api/src/*.ts'], [onlyShared], specs),
  imports(['apps/wall/src/*.{ts,tsx}'], [onlyShared, zodStaysBehind]),
  borders('apps/api/src', api, [onlyShared]),
  // Built with the program, before the tests are.
  imports(
    ['apps/api/src/**/*.spec-support.ts'],
    [{ regex: '^@ioc/(api|test)/', message: 'What needs the tests lives in test/src/support.' }],
  ),
  borders('apps/wall/src', wall, [onlyShared, zodStaysBehind]),
  prettier,
);
