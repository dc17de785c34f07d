import { expect, it } from '@jest/globals';
import { mark, written } from './page.mjs';

const result = (folder, survived = 1) => ({
  folder,
  score: { tried: 10, killed: 10 - survived, survived, percent: 10 * (10 - survived) },
  commit: 'abc',
  date: '2026-11-29',
});
const reasons = [{ why: 'Both answers are the same.', mutants: ['a.ts: a < b → a <= b', "a.ts: `${a}` → ''"] }];
const lists = { reasons, notMeasured: [{ why: 'They only ask the database.', files: ['b.ts', 'c.ts'] }] };
const text = '# Mutations\n\nHow it is run.\n\n';

it('writes a row for each folder and the survivors and the files left out under their reasons', () => {
  expect(written(text + mark, [result('cases'), result('alarms', 0)], lists)).toBe(
    `${text}${mark}
| Folder | Mutants | Killed | Survived | Score | Commit | Date |
|---|---|---|---|---|---|---|
| \`alarms\` | 10 | 10 | 0 | 100 % | abc | 2026-11-29 |
| \`cases\` | 10 | 9 | 1 | 90 % | abc | 2026-11-29 |

## Not measured and why

They only ask the database.

- \`b.ts\`
- \`c.ts\`

## Survivors and why

Both answers are the same.

- \`a.ts\`: \`a < b → a <= b\`; \`\` \`\${a}\` → '' \`\`
`,
  );
});

it('replaces the row of a folder that was tried again, and keeps the others', () => {
  const before = written(text + mark, [result('cases'), result('alarms')], lists);
  const after = written(before, [result('cases', 0)], lists);
  expect(after).toContain('| `cases` | 10 | 10 | 0 | 100 % |');
  expect(after).toContain('| `alarms` | 10 | 9 | 1 | 90 % |');
  expect(after.startsWith(text)).toBe(true);
  expect(written(after, [], lists)).toBe(after);
});
