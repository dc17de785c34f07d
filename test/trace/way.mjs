/**
 * Compares the numbered table of README.md, "One event's way", with the files that ran, in the order in which each ran
 * first, and their number with the bound that README gives. What an idle program runs too has no place in that order; steps of the wall run in a browser and are not compared.
 */
export function missing(readme, ran, idle = new Set()) {
  const steps = [...readme.matchAll(/^\| (\d+) \| `([^`]+)` \|/gm)].map(([, number, file]) => ({
    number: Number(number),
    file,
  }));
  const faults = [];
  steps.forEach(({ number, file }, at) => {
    if (number !== at + 1) faults.push(`README: step ${number} stands at place ${at + 1}`);
    if (file.startsWith('apps/api/') && !ran.includes(file)) faults.push(`README: ${file} did not run`);
  });
  const places = steps.map(({ file }) => (idle.has(file) ? -1 : ran.indexOf(file))).filter((at) => at >= 0);
  places.forEach((at, i) => {
    if (i > 0 && at < places[i - 1]) faults.push(`README: ${ran[at]} ran before ${ran[places[i - 1]]}`);
  });
  const most = Number(readme.match(/^At most (\d+) files of `apps\/api`/m)?.[1] ?? Infinity);
  const own = ran.filter((file) => !idle.has(file)).length;
  if (own > most) faults.push(`README: at most ${most} files, and ${own} ran`);
  if (steps.length === 0) faults.push('README has no table of steps');
  return { steps: steps.length, faults };
}
