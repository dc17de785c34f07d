import { liveCut, liveRights } from '@ioc/api/identity/live-rights';
import type { FigureRight, Right } from '@ioc/api/identity/right';
import { rights } from '@ioc/api/identity/rights-table';
import { holders } from '@ioc/api/cases/holders';
import { Role } from '@ioc/shared/answers/accounts';

const roles = Role.options;

/** docs/generated/rights.md: who may ask what, from the table that the program itself asks. Pure. */
export function rightsPage(): string {
  return [
    '# Who may ask what',
    '',
    'Made from `apps/api/src/identity/rights-table.ts` by `npm run contracts`. ●: may. ◐: answered of the own units alone, with all units below them and those that ended and went into them; of another unit a list is shorter, and a case, a record or a unit is 404. A person of several roles may what any of them may. A `display` is a paired screen, no person. 401: nobody is signed in; 403: not for this role.',
    '',
    'What a department sees of a case, of a figure and of a live table stands below the addresses.',
    '',
    table(
      'Address',
      Object.entries(rights).map(([route, right]) => [route, ...cells(right)]),
    ),
    ...cases,
    ...figures(),
    '## Live tables',
    '',
    'A table that a role may not watch is left out of its subscription (`live:tables`).',
    '',
    table(
      'Table',
      Object.entries(liveRights).map(([name, who]) => [name, ...cells({ who, cut: name in liveCut })]),
    ),
    'A department is sent:',
    '',
    ...Object.entries(liveCut).map(([name, left]) => `- of \`${name}\` ${left};`),
    '- all others whole: they are totals, the list of scenes, and whether each system is heard.',
    '',
  ].join('\n');
}

const seenBy = (columns: readonly string[]): string => (columns.includes('receiving_unit') ? 'yes' : 'there is none');

/** Who sees a case: asked in apps/api/src/drill-down/cases/holders.int.spec.ts. */
const cases = [
  '## What a department sees of a case',
  '',
  'In lists, files, pages, records of the log and searches alike.',
  '',
  `| The unit | ${Object.keys(holders).join(' | ')} |`,
  `|${'---|'.repeat(Object.keys(holders).length + 1)}`,
  ...[
    ['has it now: decides it, leads it, has it on the desk', 'yes'],
    ['is above the one that has it now', 'yes'],
    ['is the successor of the one that has it, whole or for the main part', 'yes'],
    ['is a successor for a smaller part', 'no'],
    ['had it before and handed it on', 'no'],
  ].map(([who, says]) => `| ${[who, ...Object.keys(holders).map(() => says)].join(' | ')} |`),
  `| received it | ${Object.values(holders).map(seenBy).join(' | ')} |`,
  '| helped to file it | no | there is none | there is none | there is none |',
  '| works on it beside the lead unit | there is none | there is none | no | there is none |',
  '',
  'Whoever handed a case on keeps what counted of it: late days stay in the figures of the unit that had it, where the measure says so (`docs/departments/judged-fairly.md`).',
  '',
];

const words: Readonly<Record<FigureRight, readonly [own: string, others: string]>> = {
  own: [
    'its own units with all below: totals, rows, causes',
    'totals of the province; a question that names another unit is 404, rows by unit leave it out',
  ],
  sources: ['its own systems', 'nothing'],
  province: ['the whole', 'the whole: nothing in it is of one unit, or it was published'],
  ground: ['the whole', 'the whole: what stands where and works, readings, counts of hospitals'],
};

/** Asked in apps/api/src/identity/own-figures.int.spec.ts. */
const figures = () => [
  '## What a department is answered of figures',
  '',
  'A person of another role beside it, one that may ask the address, is answered as that role is. A rank stays, with how many are ranked: it compares all.',
  '',
  '| Address | Of its own | Of others |',
  '|---|---|---|',
  ...Object.entries(rights).flatMap(([route, { figures: of }]) =>
    of === undefined ? [] : [`| \`${route}\` | ${words[of].join(' | ')} |`],
  ),
  '',
];

const table = (head: string, rows: readonly (readonly string[])[]): string =>
  [
    `| ${[head, ...roles, 'nobody'].join(' | ')} |`,
    `|${'---|'.repeat(roles.length + 2)}`,
    ...rows.map(([name, ...marks]) => `| \`${name}\` | ${marks.join(' | ')} |`),
    '',
  ].join('\n');

function cells({ who, cut = false }: Right): string[] {
  if (who === 'everyone') return [...roles.map(() => '●'), '●'];
  if (who === 'signed-in') return [...roles.map((role) => (role === 'display' ? '' : '●')), ''];
  if (who === 'source-key') return [...roles.map(() => ''), 'key of a source'];
  if (who === 'administrator-key')
    return [...roles.map((role) => (role === 'administrator' ? '●' : '')), 'key of an administrator'];
  const mark = (role: Role) => (!who.includes(role) ? '' : cut && role === 'department' ? '◐' : '●');
  return [...roles.map(mark), ''];
}
