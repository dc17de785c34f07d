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

/** What stands beside production code because it must be made with it, and serves specs and tools alone. */
const supports = {
  'apps/api/src/calendar/load-calendar.ts: loadCalendar': 'a calendar alone, without its catalogue',
  'apps/api/src/catalogue/books.ts: noBooks': 'a catalogue without books',
  'apps/api/src/catalogue/states.ts: noStates': 'a catalogue without states',
  'apps/api/src/indicators/score-row.ts: scoreRow': 'one row of a published table, with its reason',
  'apps/api/src/measures/matches.ts: caseTest': 'a measure in memory, to hold its SQL against',
  'apps/wall/src/map/map-files.ts: quangTri': 'the shipped map',
  'apps/wall/src/map/recording-context.ts: recordAllCanvases': 'what a canvas was told to draw',
  'apps/wall/src/ui/room.ts: fontSize': 'the formula that the style sheets compute',
  'infra/src/simulator/complaint-tally.ts: complaintsOn': "the simulated province's own count, to test figures against",
  'infra/src/simulator/document-tally.ts: documentsOn': 'likewise',
  'infra/src/simulator/tally.ts: countsOn': 'likewise',
  'infra/src/simulator/tally.ts: dossiers': 'likewise',
  'infra/src/simulator/tally.ts: totalOf': 'likewise',
  'infra/src/start/main.ts: start': 'called by infra/start.mjs',
};

const all = await unused();
const found = all.filter((line) => !(line in supports));
const gone = Object.keys(supports).filter((line) => !all.includes(line));
for (const line of found) console.log(`${line}: không ai dùng ngoài spec / used by specs alone, or by nobody`);
for (const line of gone)
  console.log(
    `${line}: đã có nơi dùng, có thể xóa khỏi danh sách / used now: take it off the list of test/checks/exports.mjs`,
  );
if (found.length + gone.length === 0)
  console.log(`${Object.keys(supports).length} exports serve specs, each by name; no other`);
process.exitCode = found.length + gone.length === 0 ? 0 : 1;
