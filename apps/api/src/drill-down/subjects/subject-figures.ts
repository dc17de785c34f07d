import type { SubjectFigure, SubjectSection } from '@ioc/shared/answers/subjects';
import type { Subject } from '#catalogue/subjects.js';
import { type SubjectQuestion, observedCode } from '#drill-down/subjects/subject-question.js';
import { pointOf, targetsOf, trendOfPoints } from '#drill-down/subjects/points.js';
import { evaluate, evaluateObserved } from '#ledger/evaluate.js';

/** One figure of a subject with its trend and, where others observe it, what was last said of it. Pure. */
export function subjectFigure(code: string, emphasis: boolean, asked: SubjectQuestion): SubjectFigure[] {
  const indicator = asked.indicators.get(code);
  if (!indicator) return [];
  const { setting } = asked;
  const observed = observedCode(indicator);
  if (observed === null) {
    const figure = asked.figures.get(code) ?? evaluate(indicator, new Map(), setting);
    const trend = figure.state === 'unknown' ? [] : (asked.trends.get(code) ?? []);
    return [{ figure, emphasis, trend, point: null, targets: targetsOf(indicator, null, setting.today) }];
  }
  const seen = asked.seen.get(observed) ?? [];
  const latest = seen[0] ?? null;
  return [
    {
      figure: evaluateObserved(indicator, latest, setting),
      emphasis,
      trend: trendOfPoints(indicator, seen),
      point: latest && pointOf(indicator, latest, setting),
      targets: targetsOf(indicator, latest, setting.today),
    },
  ];
}

type SeriesPart = Extract<SubjectSection, { kind: 'series' }>;
export function seriesItems(codes: readonly string[], asked: SubjectQuestion): SeriesPart['items'] {
  return codes.flatMap((code) => {
    const indicator = asked.indicators.get(code);
    const seen = indicator && asked.seen.get(observedCode(indicator) ?? '-');
    if (!indicator) return [];
    return [
      {
        indicator: code,
        name: indicator.name,
        unit: indicator.unit,
        direction: indicator.direction,
        points: (seen ?? []).map((one) => pointOf(indicator, one, asked.setting)),
        targets: targetsOf(indicator, seen?.[0] ?? null, asked.setting.today),
      },
    ];
  });
}

/** Every indicator that a subject's figures and series name, in their order. Pure. */
export const indicatorsOf = ({ parts }: Subject): string[] => [
  ...new Set(
    parts.flatMap((part) => {
      switch (part.kind) {
        case 'figures':
          return part.indicators.map(({ code }) => code);
        case 'series':
          return part.indicators;
        case 'breakdown':
        case 'rankings':
        case 'map':
        case 'readings':
          return [];
      }
    }),
  ),
];

/** The figures that stand for a subject in the book: those with emphasis, else its first; rankings speak for themselves. */
export function chiefFigures(subject: Subject): string[] {
  const all = subject.parts.flatMap((part) => (part.kind === 'figures' ? part.indicators : []));
  const chosen = all.filter(({ emphasis }) => emphasis);
  const ranked = subject.parts.some(({ kind }) => kind === 'rankings');
  return (chosen.length > 0 || ranked ? chosen : all.slice(0, 1)).map(({ code }) => code);
}
