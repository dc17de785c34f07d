import { observedTerm } from '#catalogue/catalogue.js';
import type { Path } from '#catalogue/read-yaml.js';
import type { Contents } from '#catalogue/schemas.js';

type Indicator = Contents['indicators'][number];
type Say = (path: Path, expected: string, expectedEn: string) => void;

/** The measures of a formula, of the rule in force and of those before it, and in which order those followed. */
export function checkFormulas(indicator: Indicator, all: readonly Indicator[], say: Say): void {
  checkTerms(indicator.formula, indicator, all, (path, ...words) => say(['formula', ...path], ...words));
  const former = indicator.formerly ?? [];
  former.forEach((one, j) => {
    checkTerms(one.formula, indicator, all, (path, ...words) => say(['formerly', j, 'formula', ...path], ...words));
    const taken = [indicator, ...former.slice(0, j)].some(({ version }) => version === one.version);
    if (taken) say(['formerly', j, 'version'], 'số phiên bản chưa dùng', 'a version that is not yet taken');
    const before = former[j - 1];
    if (before && one.until <= before.until)
      say(['formerly', j, 'until'], 'ngày sau until của phiên bản trước', 'a day after that of the version before');
  });
}

function checkTerms(formula: Indicator['formula'], { kinds }: Indicator, all: readonly Indicator[], say: Say) {
  for (const { measure, path } of termsOf(formula)) {
    if (measure.startsWith(observedTerm)) {
      const code = measure.slice(observedTerm.length);
      const named = all.find((one) => one.code === code);
      if (named?.formula.kind !== 'observed')
        say([...path, 'observed'], 'mã một chỉ số quan sát', 'the code of an indicator that is observed');
      continue;
    }
    const prefix = measure.slice(0, measure.indexOf('.'));
    const kind = prefix === 'petition' ? 'complaint' : prefix;
    if (kinds.some((one) => one === kind)) continue;
    const words = kinds.join(', ');
    const at = path[0] === 'measures' ? path : [...path, 'measure'];
    say(at, `đại lượng thuộc kinds (${words})`, `a measure of its kinds (${words})`);
  }
}

function termsOf(formula: Indicator['formula']): { measure: string; path: Path }[] {
  switch (formula.kind) {
    case 'flow':
    case 'stock':
      return formula.measures.map((measure, j) => ({ measure, path: ['measures', j] }));
    case 'ratio':
      return (['numerator', 'denominator'] as const).flatMap((part) =>
        formula[part].map(({ measure }, j) => ({ measure, path: [part, j] })),
      );
    case 'observed':
    case 'procedures':
      return [];
  }
}
