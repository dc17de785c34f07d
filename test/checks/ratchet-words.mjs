/**
 * Words of this repository's own, for which the field has others (docs/glossary.md). The first list is counted in names of
 * files, exported names and comments; the second is ordinary English too, and counted in names only.
 */
const everywhere = {
  tell: ['tell', 'tells', 'told', 'telling', 'retell', 'retells', 'retold', 'retelling', 'retellings'],
  anew: ['anew'],
  sift: ['sift', 'sifts', 'sifted', 'sifting'],
  settle: ['settle', 'settles', 'settled', 'settling'],
  mend: ['mend', 'mends', 'mended', 'mending'],
  outrun: ['outrun', 'outruns'],
  judgement: ['judgement', 'judgements'],
  river: ['river', 'rivers'],
  beat: ['beat', 'beats'],
  pulse: ['pulse', 'pulses'],
  spanned: ['spanned'],
  hub: ['hub', 'hubs'],
  calm: ['calm'],
  attendance: ['attendance'],
};
const inNames = {
  held: ['held'],
  audience: ['audience', 'audiences'],
  peer: ['peer', 'peers'],
  notice: ['notice', 'notices'],
  asked: ['asked', 'asks'],
  narrow: ['narrow', 'narrowed', 'narrows'],
  part: ['part', 'parts'],
  ways: ['way', 'ways'],
  where: ['where'],
  trail: ['trail', 'trails'],
  needs: ['needs'],
  story: ['story', 'stories'],
  explore: ['explore', 'explored', 'explorable'],
};
/** `room` stays the wall's word; Kafka has topics, the ledger has procedures and categories. */
const inFolders = { room: ['apps/api/', ['room', 'rooms']], topic: ['apps/api/src/ledger/', ['topic', 'topics']] };

/** `heldCase`, `held-case.sql`, `HELD_CASE` → held, case. */
export const wordsOf = (name) =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

const index = (lists) => new Map(Object.entries(lists).flatMap(([word, forms]) => forms.map((form) => [form, word])));
const both = index({ ...everywhere, ...inNames });
const free = index(everywhere);

/** Counts by word of one file: `names` are its path below the project and what it exports. */
export function ownWords({ file, names, comments }) {
  const found = {};
  const add = (word) => word && (found[word] = (found[word] ?? 0) + 1);
  for (const word of names.flatMap(wordsOf)) {
    add(both.get(word));
    for (const [own, [folder, forms]] of Object.entries(inFolders))
      if (file.startsWith(folder) && forms.includes(word)) add(own);
  }
  for (const word of comments.flatMap(wordsOf)) add(free.get(word));
  return found;
}

export const allWords = [...Object.keys(everywhere), ...Object.keys(inNames), ...Object.keys(inFolders)];
