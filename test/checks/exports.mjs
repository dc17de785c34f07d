import { exportedNames, importsOf, mentions, sources, target } from './sources.mjs';

/**
 * `npm run check:exports`: finds what is exported for specs alone. Such a rule is either dead, or it stands in two places and
 * production runs by the other. A function that its own file uses may be exported for its spec. Specs, what supports them,
 * and all of test/ do not count as users.
 */
/** Exports of production files that no production file imports and their own does not use either. */
async function unused() {
  const files = await sources();
  const used = new Map();
  for (const [file, source] of files) {
    for (const [specifier, names] of importsOf(source)) {
      const key = target(specifier, file);
      if (key === undefined) continue;
      const of = used.get(key) ?? new Set();
      used.set(key, of);
      for (const name of names ?? ['*']) of.add(name);
    }
  }
  const found = [];
  for (const [file, source] of files) {
    const of = used.get(file.replace(/\.tsx?$/, '')) ?? new Set();
    if (of.has('*')) continue;
    for (const name of exportedNames(source))
      if (!of.has(name) && mentions(source, name) < 2) found.push(`${file}: ${name}`);
  }
  return found.sort();
}

/** What is called from outside the sources. */
const callers = { 'infra/src/start/main.ts: start': 'infra/start.mjs' };

const all = await unused();
const found = all.filter((line) => !(line in callers));
const gone = Object.keys(callers).filter((line) => !all.includes(line));
for (const line of found) console.log(`${line}: không ai dùng ngoài spec / used by specs alone, or by nobody`);
for (const line of gone)
  console.log(
    `${line}: đã có nơi dùng, có thể xóa khỏi danh sách / used now: take it off the list of test/checks/exports.mjs`,
  );
if (found.length + gone.length === 0) console.log('no export serves specs alone');
process.exitCode = found.length + gone.length === 0 ? 0 : 1;
