import { importsOf, isSpec, sources, target } from './checks/sources.mjs';

/**
 * An oracle tests the function that production calls: each of the product's functions that a spec compares with one is
 * imported by a production file too. Types are not compared.
 */
const isOracle = (specifier) => /(?:oracle|case-test)\.spec-support|^@ioc\/test\/tally\//.test(specifier);
const isProduct = (file) => !isSpec(`/${file}`) && !file.startsWith('test/');

const all = await sources({ specs: true });
const importers = new Map();
for (const [file, source] of all)
  for (const [specifier, names] of importsOf(source)) {
    const of = target(specifier, file);
    if (of === undefined || !isProduct(file)) continue;
    for (const name of names ?? ['*'])
      importers.set(`${of}: ${name}`, [...(importers.get(`${of}: ${name}`) ?? []), file]);
  }
/** Specs that have an oracle, with what they import of the product. */
const compared = [...all]
  .filter(([file]) => !file.startsWith('test/src/tally/')) // tries an oracle itself
  // What lies beside an oracle tries the oracle itself.
  .filter(([file]) => !file.startsWith('test/src/tally/'))
  .filter(([file, source]) => /\.spec\.tsx?$/.test(file) && importsOf(source).some(([from]) => isOracle(from)))
  .map(([file, source]) => [
    file,
    importsOf(source).flatMap(([specifier, names]) => {
      const of = target(specifier, file);
      return of === undefined || !all.has(`${of}.ts`) || !isProduct(`${of}.ts`)
        ? []
        : (names ?? ['*']).filter((name) => !/^[A-Z]/.test(name)).map((name) => `${of}: ${name}`);
    }),
  ]);

it('there are oracles of deadlines, of measures and of the three tallies', () => {
  expect(compared.map(([file]) => file.replace(/^.*\//, ''))).toEqual(
    expect.arrayContaining([
      'oracle.unit.spec.ts',
      'measures.int.spec.ts',
      'complaints.int.spec.ts',
      'documents.int.spec.ts',
    ]),
  );
});

it.each(compared)('%s compares what production calls', (_, functions) => {
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.filter((one) => !importers.has(one))).toEqual([]);
});
