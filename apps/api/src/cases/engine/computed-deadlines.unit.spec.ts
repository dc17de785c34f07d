import { describe, expect, it } from '@jest/globals';
import type { EventOf } from '@ioc/shared/events/envelope';
import { randomComplaints } from '@ioc/test/support/complaint-lives';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { randomTasks } from '@ioc/test/support/task-lives';
import { judged, livesOf } from '#cases/dossiers/dossier-from.spec-support.js';
import { loadCatalogue } from '#catalogue/load.js';
import { stagesOf } from '#catalogue/stages.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { isOnRestDay } from '#deadlines/deadline.js';
import { supplementPolicies } from '#deadlines/supplement-policy.js';
import { deskTimes } from '#drill-down/stages/desk-times.js';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
/** Over Tết, and over 30/4 and 1/5. */
const seasons = ['2026-01-19', '2026-04-01'];

/** A deadline wherever a state has one: of the case, its turns, its second clock, and of every stretch of them. */
interface Clocked {
  readonly dueAt?: string | null;
  readonly exact?: boolean;
  readonly interrupted?: boolean;
  readonly clock?: readonly { readonly due: string | null }[];
}
function clocksIn(value: unknown): Clocked[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'clock' in value ? [value as Clocked] : [];
  return [...own, ...Object.values(value).flatMap(clocksIn)];
}
/** Whether it is a limit in hours, which runs out by the minute. */
const inHours = ({ exact, interrupted }: Clocked) => exact === true && interrupted !== true;
const computed = (clocks: readonly Clocked[], stated: ReadonlySet<string>): string[] =>
  clocks
    .filter((of) => !inHours(of))
    .flatMap(({ dueAt, clock = [] }) => [dueAt, ...clock.map(({ due }) => due)])
    .filter((due): due is string => typeof due === 'string' && !stated.has(due));

/** Every date that an event of the case states, also within a correction. */
const statedIn = (events: readonly { data: unknown }[]): ReadonlySet<string> =>
  new Set([...JSON.stringify(events).matchAll(/"(?:dueAt|stepDueAt)":"([^"]+)"/g)].map(([, due]) => due as string));

const seed = 20261130;
const lives: Record<'dossier' | 'complaint' | 'task' | 'document', (day: string) => SentEvent[]> = {
  dossier: (day) => randomLives(seed, 400, catalogue, day, true).filter(({ subject }) => subject.startsWith('D')),
  complaint: (day) => [
    ...randomComplaints(seed, 150, catalogue, day),
    ...randomLives(seed, 250, catalogue, day).filter(({ subject }) => subject.startsWith('C')),
  ],
  task: (day) => randomTasks(seed, 100, catalogue, day),
  document: (day) => randomDocuments(seed, 100, catalogue, day),
};

describe.each(supplementPolicies)('under the rule %s', (policy) => {
  const context = foldContext(catalogue, policy);
  const folded = (kind: CaseKind, events: readonly SentEvent[]) => {
    const { counted } = countedEvents(caseKinds[kind], events.map(judged), context);
    const state = counted.reduce<unknown>(
      (was, event) => caseKinds[kind].evolve(was, event as EventOf<string, never>, context),
      caseKinds[kind].blank('mot-cua'),
    );
    return { counted, state };
  };

  it.each(Object.keys(lives) as (keyof typeof lives)[])(
    'whatever we compute for a %s ends on a working day',
    (kind) => {
      let seen = 0;
      for (const events of seasons.flatMap((day) => livesOf(lives[kind](day), kind))) {
        const due = computed(clocksIn(folded(kind, events).state), statedIn(events));
        const resting = due.filter((at) => isOnRestDay(at, catalogue.calendar));
        expect({ resting, of: resting.length > 0 ? events : [] }).toEqual({ resting: [], of: [] });
        seen += due.length;
      }
      // Tasks and documents have the deadlines that are stated, and no others.
      if (kind === 'task' || kind === 'document') expect(seen).toBe(0);
      else expect(seen).toBeGreaterThan(200);
    },
    60_000,
  );

  it('whatever we compute for a desk ends on a working day', () => {
    let seen = 0;
    for (const events of seasons.flatMap((day) => livesOf(lives.dossier(day)))) {
      const { counted, state } = folded('dossier', events);
      const { receivedAt, finishedAt, procedure } = state as Record<string, string | null>;
      if (!receivedAt) continue;
      const stages = stagesOf(catalogue.procedures.get(procedure ?? ''), catalogue);
      const desks = deskTimes(
        { receivedAt, finishedAt: finishedAt ?? null, events: counted },
        stages,
        catalogue.calendar,
        '2026-06-30T09:00:00+07:00',
      );
      const own = desks.filter(({ dueFrom }) => dueFrom === 'catalogue');
      expect(own.filter(({ dueOnRestDay }) => dueOnRestDay)).toEqual([]);
      seen += own.length;
    }
    expect(seen).toBeGreaterThan(100);
  });
});
