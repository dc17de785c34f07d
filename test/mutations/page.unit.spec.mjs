import { expect, it } from '@jest/globals';
import { mark, written } from './page.mjs';

const result = (folder, survived = 1) => ({
  folder,
  score: { tried: 10, killed: 10 - survived, survived, percent: 10 * (10 - survived) },
  commit: 'abc',
  date: '2026-11-29',
});
const reasons = [{ why: 'Both answers are the same.', mutants: ['a.ts: a < b → a <= b', "a.ts: `${a}` → ''"] }];
const text = '# Mutations\n\nHow it is run.\n\n';

it('writes a row for each folder and the survivors under their reason', () => {
  expect(written(text + mark, [result('cases'), result('alarms', 0)], reasons)).toBe(
    `${text}${mark}
| Folder | Mutants | Killed | Survived | Score | Commit | Date |
|---|---|---|---|---|---|---|
| \`alarms\` | 10 | 10 | 0 | 100 % | abc | 2026-11-29 |
| \`cases\` | 10 | 9 | 1 | 90 % | abc | 2026-11-29 |

## Survivors and why

Both answers are the same.

- \`a.ts\`: \`a < b → a <= b\`; \`\` \`\${a}\` → '' \`\`
`,
  );
});

it('replaces the row of a folder that was tried again, and keeps the others', () => {
  const before = written(text + mark, [result('cases'), result('alarms')], reasons);
  const after = written(before, [result('cases', 0)], reasons);
  expect(after).toContain('| `cases` | 10 | 10 | 0 | 100 % |');
  expect(after).toContain('| `alarms` | 10 | 9 | 1 | 90 % |');
  expect(after.startsWith(text)).toBe(true);
  expect(written(after, [], reasons)).toBe(after);
});
