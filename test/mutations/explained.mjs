/**
 * Mutants that no spec can notice, because nothing that can be asked differs: test/mutations/explained.yaml, by reason.
 * `file: was → becomes`, as the run prints them, without the line.
 */
export const nameOf = ({ file, was, becomes }) => `${file}: ${was} → ${becomes}`;

/** Each survivor with its reason; undefined where none is known. */
export function explain(survivors, reasons) {
  const known = new Map(reasons.flatMap(({ why, mutants }) => mutants.map((name) => [name, why])));
  return survivors.map((one) => ({ ...one, why: known.get(nameOf(one)) }));
}

/** Names in the list of which no mutant survives any more, of the files that were tried. */
export function outdated(reasons, survivors, files) {
  const alive = new Set(survivors.map(nameOf));
  const tried = (name) => files.some((file) => name.startsWith(`${file}: `));
  return reasons.flatMap(({ mutants }) => mutants).filter((name) => tried(name) && !alive.has(name));
}
