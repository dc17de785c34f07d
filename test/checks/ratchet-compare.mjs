/**
 * Figures that may fall and never rise. A figure is a number, or a list of names whose length counts. Returns what is higher
 * than recorded, with the names that are new, and what is lower.
 */
export function compare(recorded, found) {
  const lines = Object.keys({ ...recorded, ...found }).map((figure) => {
    const was = size(recorded[figure]);
    const is = size(found[figure]);
    return { figure, was, is, names: added(recorded[figure], found[figure]) };
  });
  return { higher: lines.filter(({ was, is }) => is > was), lower: lines.filter(({ was, is }) => is < was) };
}

/** What is recorded after `--accept`: lower figures as they are now, higher ones as they were. */
export function accepted(recorded, found) {
  return Object.fromEntries(
    Object.keys({ ...recorded, ...found }).map((figure) => {
      const rises = size(found[figure]) > size(recorded[figure]);
      return [figure, rises ? recorded[figure] : found[figure]];
    }),
  );
}

const size = (value) => (Array.isArray(value) ? value.length : (value ?? 0));

function added(before, after) {
  if (!Array.isArray(after)) return [];
  const left = [...(before ?? [])];
  return after.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
