/** The result of one report of Stryker. A timeout is a kill. */
export function scoreOf(files) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const of = (...names) => all.filter(({ status }) => names.includes(status)).length;
  const killed = of('Killed', 'Timeout');
  const survived = of('Survived', 'NoCoverage');
  const tried = killed + survived;
  return { tried, killed, survived, percent: tried === 0 ? 100 : Math.floor((1000 * killed) / tried) / 10 };
}

export const inWords = ({ tried, killed, survived, percent }) =>
  `${tried} mutants, ${killed} killed, ${survived} survived: ${percent} %`;

/** Where each change that no spec noticed stands, what it was and became. */
export function survivors(files) {
  return Object.entries(files).flatMap(([file, { mutants, source }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start, end }, replacement }) => ({
        file,
        line: start.line,
        column: start.column,
        was: short(between(source.split('\n'), start, end)),
        becomes: short(replacement),
      })),
  );
}

function between(lines, start, end) {
  const first = lines[start.line - 1];
  return start.line === end.line ? first.slice(start.column - 1, end.column - 1) : `${first.slice(start.column - 1)} …`;
}

const short = (text = '') => text.replaceAll(/\s+/g, ' ').slice(0, 90);
