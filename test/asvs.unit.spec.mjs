import { existsSync, readFileSync } from 'node:fs';

/** The requirements of levels 1 and 2 of OWASP ASVS 5.0.0, by section: 1.2 has 1.2.1 to 1.2.9. */
const sections =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 ' +
  '5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 ' +
  '9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 ' +
  '13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2';
const page = readFileSync('docs/asvs.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('the page of ASVS has every requirement of levels 1 and 2 once', () => {
  const wanted = sections.split(' ').flatMap((one) => {
    const [section, n] = one.split(':');
    return Array.from({ length: Number(n) }, (_, index) => `${section}.${index + 1}`);
  });
  expect(rows.flatMap(([, numbers]) => numbers.split(', ')).sort()).toEqual(wanted.sort());
});

it('every file that it names is there, and every test is a spec', () => {
  const files = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|[\w.-]+\.(?:json|mjs))`/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  const tests = rows.flatMap(([, , , , , cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => file));
  expect(tests.filter((file) => !/\.spec\.(ts|mjs|tsx)$/.test(file))).toEqual([]);
});

it('what is said to be met names where, and a test or why there is none', () => {
  const met = rows.filter(([, , , state]) => state === 'met');
  const bare = met.filter(([, , , , where, test]) => where === '' || (test === '' && !/docs\//.test(where)));
  expect(bare.map(([, numbers]) => numbers)).toEqual([]);
});

it('its summary counts its rows', () => {
  const n = (of) => rows.filter(of).reduce((sum, [, numbers]) => sum + numbers.split(', ').length, 0);
  const state = (word) => n(([, , , said]) => said === word);
  const apply = n((cells) => cells.length > 5);
  const [met, partly, missing] = [state('met'), state('partly'), state('**not met**')];
  const counted = `Of 253 requirements ${met} are met, ${partly} partly, ${missing} not, ${n(() => true) - apply} do not apply.`;
  expect(page).toContain(counted);
});
