/** The result of one report of Stryker in a line. A timeout is a kill; what cannot run as a mutant (static) does not count. */
export function scoreOf(files) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const of = (...names) => all.filter(({ status }) => names.includes(status)).length;
  const killed = of('Killed', 'Timeout');
  const lived = of('Survived', 'NoCoverage');
  const percent = killed + lived === 0 ? 100 : Math.floor((1000 * killed) / (killed + lived)) / 10;
  return `${killed + lived} mutants, ${killed} killed, ${lived} survived: ${percent} %`;
}

/** Where each change that no spec noticed stands, and what it was. */
export function survivors(files) {
  return Object.entries(files).flatMap(([file, { mutants, source }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start, end }, replacement }) => {
        const lines = source.split('\n').slice(start.line - 1, end.line);
        const was =
          lines.length > 1 ? `${lines[0].slice(start.column - 1)} …` : lines[0].slice(start.column - 1, end.column - 1);
        return `${file}:${start.line}:${start.column} ${short(was)} → ${short(replacement)}`;
      }),
  );
}

const short = (text = '') => text.replaceAll(/\s+/g, ' ').slice(0, 90);
