import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { startI18n } from '#i18n/i18n';
import { BookNavigation } from '#desk/book-navigation';
import { showPage } from '#desk/page.spec-support';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

/** Pages that no menu needs: the door, the person's own page, and what a page of the menu leads to. */
const elsewhere = [
  ...['/', '/sign-in', '/two-factor', '/no-rights', '/invitation', '/account'],
  ...['/alarms/quality/list', '/complaints/overview', '/documents/list'],
  '/indices/766/procedures',
];

it('a menu has every page that needs no code', async () => {
  const router = await readFile('apps/wall/src/router.tsx', 'utf8');
  const routes = [...router.matchAll(/(?:path: |page\()'(\/[^':]*)'/g)].map(([, path]) => path as string);
  const roles = ['operator', 'shift-lead', 'administrator', 'department', 'auditor'];
  const menu = await showPage(<BookNavigation />, [[/session/, { roles }]]);
  const offered = new Set([...menu.querySelectorAll('a')].map((link) => link.getAttribute('href')));
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !offered.has(route) && !elsewhere.includes(route))).toEqual([]);
});

it.each(['/alarms', '/shift', '/alarms/rules', '/units'])(
  'a menu says where one is, and nothing twice, at %s',
  async (at) => {
    const menu = await showPage(<BookNavigation />, [[/session/, { roles: [] }]], at);
    const said = [...menu.querySelectorAll('summary')].map((one) => one.textContent?.split(' · ') ?? []);
    expect(said.filter((words) => new Set(words).size < words.length)).toEqual([]);
    expect(said.flatMap((words) => words.slice(1))).toEqual(at === '/alarms/rules' ? ['Quy tắc cảnh báo'] : []);
  },
);
