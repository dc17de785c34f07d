/** docs/mutations.md: the part below the mark is written by `npm run verify:mutations -- --write`. */
export const mark = '<!-- written by npm run verify:mutations -- --write -->\n';
const head = '| Folder | Mutants | Killed | Survived | Score | Commit | Date |\n|---|---|---|---|---|---|---|\n';

/** The page with the results of these folders in its table, those of others as they were, and both lists of reasons. */
export function written(page, results, { reasons, notMeasured }) {
  const [above, below = ''] = page.split(mark);
  const rows = new Map([...below.matchAll(/^\| `([^`]+)` \|.*\|$/gm)].map(([row, folder]) => [folder, row]));
  for (const result of results) rows.set(result.folder, rowOf(result));
  const table = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => `${row}\n`);
  const leftOut = notMeasured.map(({ why, files }) => `${why}\n\n${files.map((file) => `- \`${file}\`\n`).join('')}`);
  return [
    `${above}${mark}\n${head}${table.join('')}`,
    `## Not measured and why\n\n${leftOut.join('\n')}`,
    `## Survivors and why\n\n${reasons.map(section).join('\n')}`,
  ].join('\n');
}

const rowOf = ({ folder, score: { tried, killed, survived, percent }, commit, date }) =>
  `| \`${folder}\` | ${tried} | ${killed} | ${survived} | ${percent} % | ${commit} | ${date} |`;

function section({ why, mutants }) {
  const files = new Map();
  for (const name of mutants) {
    const [file, change] = name.split(/: (.*)/s);
    files.set(file, [...(files.get(file) ?? []), code(change)]);
  }
  return `${why}\n\n${[...files].map(([file, changes]) => `- \`${file}\`: ${changes.join('; ')}\n`).join('')}`;
}

/** A text with backticks stands between two of them. */
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
