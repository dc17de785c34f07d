import { hasAlternatives, indexOf } from './decisions-index.mjs';

const page = (number, text) => ({ name: `${number}-a.md`, text });
const good = '# 0001 One\n\nDate: 2026-11-28. Status: accepted.\n\n**What else was tried.** Two.';

it('lists a page with its date, status and whether it has alternatives', () => {
  const { text, faults } = indexOf([page('0001', good)]);
  expect(faults).toEqual([]);
  expect(text).toContain('| 0001 | [One](0001-a.md) | 2026-11-28 | accepted | • |');
});

it('names what is wrong', () => {
  expect(indexOf([page('0002', good)]).faults).toEqual(['0002-a.md: its title begins with "# 0002"']);
  expect(indexOf([page('0001', '# 0001 One')]).faults).toEqual([
    '0001-a.md: has no line "Date: YYYY-MM-DD. Status: accepted."',
  ]);
  expect(indexOf([page('0001', good), page('0001', good)]).faults).toHaveLength(1);
  const old = good.replace('accepted', 'superseded by 0009');
  expect(indexOf([page('0001', old)]).faults).toEqual(['0001-a.md: there is no decision 0009']);
});

it('knows a page that says nothing of alternatives', () => {
  expect(hasAlternatives('**What.** This.')).toBe(false);
});
