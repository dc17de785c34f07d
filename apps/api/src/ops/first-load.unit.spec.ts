import { expect, it } from '@jest/globals';
import { firstLoadOf, withFirstLoad } from '#ops/first-load.js';

const alarms = { scripts: ['assets/a.js'], styles: ['assets/a.css'], answers: ['api/alarms?limit=100'] };
const one = { scripts: ['assets/b.js'], styles: [], answers: [] };
const loads = { '/alarms/:id': one, '/alarms/rules': alarms, '/alarms': alarms };

it.each([
  ['/alarms', alarms],
  ['/alarms?state=new', { ...alarms, answers: [] }],
  ['/alarms/1', one],
  ['/alarms/1?lang=en', one],
  ['/alarms/rules', alarms],
  ['/alarms/', null],
  ['/alarms/1/2', null],
  ['/constructor', null],
])('of %s is %j', (url, load) => expect(firstLoadOf(loads, url)).toEqual(load));

it('stands in the head of the page, under the path of the page', () => {
  const html = '<head><base href="/ioc/"></head><body></body>';
  expect(withFirstLoad(html, alarms).match(/<link [^>]+>/g)).toEqual([
    '<link rel="preload" as="fetch" crossorigin href="./api/alarms?limit=100">',
    '<link rel="preload" as="style" crossorigin href="./assets/a.css">',
    '<link rel="modulepreload" crossorigin href="./assets/a.js">',
  ]);
  expect(withFirstLoad(html, null)).toBe(html);
});
