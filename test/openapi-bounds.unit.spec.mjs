import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../docs/generated/openapi.json'), 'utf8'));

/** Node refuses an address and its headers of more than 16 KB with 431, before any handler says which field is wrong. */
const mostOfAddress = 15_000;

const addresses = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [] }]) => {
    const words = parameters.filter(({ in: where }) => where === 'query');
    const longest = words.reduce(
      (sum, { name, schema }) => sum + name.length + 2 + (schema?.maxLength ?? 0),
      path.length,
    );
    return [`${method} ${path}`, longest];
  }),
);

it('knows every address', () => expect(addresses.length).toBeGreaterThan(100));

it('no address can be asked within its bounds and still be too long', () => {
  expect(addresses.filter(([, longest]) => longest > mostOfAddress)).toEqual([]);
});
