import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { commandsOf, tried } from '@ioc/test/support/readme-commands';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

it("every command of README's table is tried, and no other", () => {
  expect(commandsOf(readFileSync('README.md', 'utf8'), scripts)).toEqual([...tried].sort());
});

it('a command is found in a table, with or without `npm run`, and not in other lines', () => {
  const readme = '| do | `npm run chaos -- --kills 20`, `bench:ingest`; `npm test` |\n`npm run dev`\n| see | `/live` |';
  expect(commandsOf(readme, scripts)).toEqual(['bench:ingest', 'chaos', 'test']);
});
