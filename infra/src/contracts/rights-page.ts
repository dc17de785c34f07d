import { liveRights } from '@ioc/api/identity/live-rights';
import { type Right, rights } from '@ioc/api/identity/rights-table';
import { Role } from '@ioc/shared/answers/accounts';

const roles = Role.options;

/** docs/generated/rights.md: who may ask what, from the table that the program itself asks. Pure. */
export function rightsPage(): string {
  return [
    '# Who may ask what',
    '',
    'Made from `apps/api/src/identity/rights-table.ts` by `npm run contracts`. ●: may. ◐: answered of the own units alone, with all units below them and those that ended and went into them; of another unit a list is shorter, and a case, a record or a unit is 404. A person of several roles may what any of them may. A `display` is a paired screen, no person. 401: nobody is signed in; 403: not for this role.',
    '',
    'A dossier is seen by the unit that decides it and by the one that received it; a complaint, a task and a document by the unit that has it now. Who only helped to file a dossier, or had a case before, does not see it. Counts of the province and of units are no cases: they are not cut.',
    '',
    table(
      'Address',
      Object.entries(rights).map(([route, right]) => [route, ...cells(right)]),
    ),
    '## Live tables',
    '',
    'A table that a role may not watch is left out of its subscription (`live:tables`).',
    '',
    table(
      'Table',
      Object.entries(liveRights).map(([name, who]) => [name, ...cells({ who })]),
    ),
  ].join('\n');
}

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
