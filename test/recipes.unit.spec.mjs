import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What CONTRIBUTING.md says to do for a new event type, and for an address behind a new page, was done for each there is. */
const root = join(import.meta.dirname, '..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const below = (dir, suffix) =>
  readdirSync(join(root, dir), { recursive: true })
    .filter((name) => name.endsWith(suffix))
    .map((name) => `${dir}/${name}`);
const recipe = (title) => read('CONTRIBUTING.md').split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

/** `vn.ioc.dossier.moved.v1`: by the documents that `npm run check:contracts` holds equal to the contract. */
const types = readdirSync(join(root, 'docs/generated/schemas')).map((name) => name.replace(/\.json$/, ''));
const parts = (type) => type.split('.').slice(2, 4);
const isCorrection = (type) => /\.(replaced|retracted)\.v1$/.test(type);
/** Heartbeats and control totals are no events of a case. */
const ofCases = types.filter((type) => parts(type)[0] !== 'source' && !isCorrection(type));
const simulator = below('infra/src/simulator', '.ts')
  .filter((name) => !name.includes('.spec.'))
  .map(read)
  .join('\n');

/** The steps of the recipe: file or folder → whether the type stands there. */
const steps = {
  'libs/shared/src/events': (type) => read(`libs/shared/src/events/${parts(type)[0]}.ts`).includes(`'${type}'`),
  'apps/api/src/cases': (type) =>
    below('apps/api/src/cases', '.ts').some((name) => !name.includes('.spec') && read(name).includes(`'${type}'`)),
  // A state code has the place of the step that enters its state.
  'apps/api/src/cases/order.ts': (type) =>
    parts(type)[1] === 'state-changed' ||
    new RegExp(`^  '${parts(type)[1]}',$`, 'm').test(read('apps/api/src/cases/order.ts')),
  'apps/wall/src/i18n/vi': (type) => wordOf('vi', type),
  'apps/wall/src/i18n/en': (type) => wordOf('en', type),
  'docs/departments/README.md': (type) => read('docs/departments/README.md').includes(parts(type)[1]),
};
function wordOf(language, type) {
  const words = below(`apps/wall/src/i18n/${language}`, '.ts').map(read).join('\n');
  return new RegExp(`^ +'?${parts(type)[1]}'?: `, 'm').test(words);
}

describe('the recipe for an event type', () => {
  const text = recipe('An event type');

  it.each(Object.keys(steps))('has %s among its steps', (file) => {
    expect(text).toContain(file);
  });

  it.each(Object.entries(steps))('every event of a case went through %s', (_file, has) => {
    expect(ofCases.length).toBeGreaterThan(50);
    expect(ofCases.filter((type) => !has(type))).toEqual([]);
  });

  it('names the folder whose lives send it, and every kind has some that are sent', () => {
    expect(text).toContain('infra/src/simulator/lives/');
    const sent = ofCases.filter((type) => simulator.includes(`'${parts(type)[1]}'`));
    expect([...new Set(sent.map((type) => parts(type)[0]))].sort()).toEqual(
      [...new Set(ofCases.map((type) => parts(type)[0]))].sort(),
    );
  });
});

describe('the recipe for a measure', () => {
  it.each(['dossier', 'complaint', 'task', 'document'])('names the file of measures of a %s', (kind) => {
    const file = 'libs/shared/src/measures/<kind>-measures.ts';
    expect(recipe('A measure')).toContain(file);
    expect(existsSync(join(root, file.replace('<kind>', kind)))).toBe(true);
  });

  it('a measure that only its definition speaks of stands in one file, with its words', () => {
    const sources = ['apps/api/src', 'apps/wall/src', 'infra/src', 'libs/shared/src']
      .flatMap((dir) => [...below(dir, '.ts'), ...below(dir, '.tsx')])
      .filter((name) => !name.includes('.spec'));
    expect(sources.filter((name) => read(name).includes('awaiting-handover'))).toEqual([
      'libs/shared/src/measures/dossier-measures.ts',
    ]);
  });
});

describe('the recipe for a page', () => {
  it('names the modules and the pipes of the API', () => {
    expect(recipe('A page')).toContain('.module.ts');
    expect(recipe('A page')).toContain('apps/api/src/pipes');
  });

  it('every controller is listed in a module', () => {
    const modules = [...below('apps/api/src', '.module.ts')].map(read).join('\n');
    const controllers = below('apps/api/src', '.controller.ts').flatMap((name) =>
      [...read(name).matchAll(/^export class (\w+Controller)/gm)].map(([, one]) => one),
    );
    expect(controllers.length).toBeGreaterThan(20);
    expect(controllers.filter((one) => !new RegExp(`controllers: \\[[^\\]]*\\b${one}\\b`, 's').test(modules))).toEqual(
      [],
    );
  });
});

it('the files that a recipe names with a placeholder exist for every kind', () => {
  const kinds = ['dossier', 'complaint', 'task', 'document', 'kpi', 'register'];
  for (const kind of kinds) expect(existsSync(join(root, `libs/shared/src/events/${kind}.ts`))).toBe(true);
  for (const kind of kinds.filter((one) => one !== 'kpi'))
    expect(existsSync(join(root, `apps/api/src/cases/${kind}s/${kind}.fold.ts`))).toBe(true);
});
