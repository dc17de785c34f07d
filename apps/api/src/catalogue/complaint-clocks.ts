import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { type Limited, type LimitName, limitNames } from '#catalogue/complaint-limits.js';
import type { Limit } from '#deadlines/deadline.js';
import type { Problem } from '#catalogue/problem.js';
import type { YamlFile } from '#catalogue/read-yaml.js';

/** In days a limit is whole; hours are working hours, and are judged by the minute. */
const LimitItem = z
  .strictObject({ value: z.number().positive().max(10_000), unit: z.enum(['hour', 'day', 'working-day']) })
  .refine(({ value, unit }) => unit === 'hour' || Number.isInteger(value), { message: 'số ngày nguyên / whole days' });
const limit = LimitItem.optional();

/**
 * complaint-clocks.yaml: how long each stage of a complaint may take, by whose rule and since when. Of the rules in force on
 * the day on which a clock starts, the most particular one that names the limit holds: urgency and category, urgency,
 * category, kind.
 */
export const ComplaintClocksFile = z.array(
  z
    .strictObject({
      kind: z.enum(['field-report', 'petition']),
      categories: z.array(Code).min(1).optional(),
      urgent: z.boolean().optional(),
      validFrom: z.iso.date().optional(),
      validTo: z.iso.date().optional(),
      /** The text that sets it. */
      basis: z.string().min(1).max(300),
      /** Handling is counted from the sending, or the last transfer, and not from acceptance or assignment. */
      handlingFrom: z.literal('sending').optional(),
      intake: limit,
      handling: limit,
      publication: limit,
      refusal: limit,
      clarification: limit,
    })
    .refine((rule) => limitNames.some((name) => rule[name] !== undefined), {
      message: `ít nhất một thời hạn: ${limitNames.join(', ')} / at least one limit`,
    }),
);
export type ComplaintClock = z.infer<typeof ComplaintClocksFile>[number];

const inForce = ({ validFrom, validTo }: ComplaintClock, day: string) =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
const particular = ({ urgent, categories }: ComplaintClock) => (urgent === undefined ? 0 : 2) + (categories ? 1 : 0);

/** The rule that sets a limit on a local day; null: none does. Pure. */
export function clockOf(
  rules: readonly ComplaintClock[],
  name: LimitName | 'handlingFrom',
  of: Limited,
  day: string,
): ComplaintClock | null {
  const fitting = rules.filter(
    (rule) =>
      rule[name] !== undefined &&
      rule.kind === of.kind &&
      inForce(rule, day) &&
      (rule.urgent === undefined || rule.urgent === of.urgent) &&
      (rule.categories === undefined || rule.categories.includes(of.category ?? '')),
  );
  return fitting.reduce<ComplaintClock | null>(
    (best, rule) => (best === null || particular(rule) > particular(best) ? rule : best),
    null,
  );
}

/**
 * The limit of a stage. A category's own `limitDays` stands for handling of field reports where no rule is as particular.
 */
export function limitOf(
  rules: readonly ComplaintClock[],
  name: LimitName,
  of: Limited,
  day: string,
  limitDays: number | undefined,
): Limit | null {
  const rule = clockOf(rules, name, of, day);
  if (name !== 'handling' || of.kind !== 'field-report' || limitDays === undefined) return rule?.[name] ?? null;
  return rule !== null && particular(rule) > 0 ? (rule.handling ?? null) : { value: limitDays, unit: 'working-day' };
}

/** Categories that nobody knows, and two rules of which none is the more particular. Pure. */
export function checkComplaintClocks(
  { data, problem }: YamlFile<ComplaintClock[]>,
  categories: readonly { code: string }[] | null,
): Problem[] {
  const known = categories && new Set(categories.map(({ code }) => code));
  return (data ?? []).flatMap((rule, i): Problem[] => {
    const problems = (rule.categories ?? []).flatMap((code, j) =>
      known === null || known.has(code)
        ? []
        : [problem([i, 'categories', j], 'mã một lĩnh vực có trong categories.yaml', 'a code in categories.yaml')],
    );
    if (rule.validFrom && rule.validTo && rule.validTo < rule.validFrom)
      problems.push(problem([i, 'validTo'], 'ngày không trước validFrom', 'a day not before validFrom'));
    for (const name of limitNames) {
      const rival = (data ?? []).findIndex((other, j) => j < i && collide(other, rule, name));
      if (rival >= 0)
        problems.push(
          problem([i, name], `thời hạn chưa đặt ở mục ${rival}`, `a limit that entry ${rival} does not set as well`),
        );
    }
    return problems;
  });
}

function collide(a: ComplaintClock, b: ComplaintClock, name: LimitName): boolean {
  if (a[name] === undefined || b[name] === undefined || a.kind !== b.kind || a.urgent !== b.urgent) return false;
  if ((a.categories === undefined) !== (b.categories === undefined)) return false;
  if (a.categories && !a.categories.some((code) => b.categories?.includes(code))) return false;
  const [from, to] = [b.validFrom ?? '', b.validTo ?? '9999'];
  return (a.validFrom ?? '') <= to && from <= (a.validTo ?? '9999');
}
