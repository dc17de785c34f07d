import { assetLives, assetsOf } from '#simulator/lives/asset-lives.js';
import { brokenTwin } from '#simulator/travel/broken.js';
import { type Cast, castOf, type Known } from '#simulator/people/cast.js';
import type { CloudEvent, Delivery } from '#simulator/travel/cloud-event.js';
import { complaintLife } from '#simulator/lives/complaint-life.js';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { releasedAt } from '#simulator/drills/released.js';
import { stagedBy } from '#simulator/drills/staged.js';
import { deliver } from '#simulator/travel/delivery.js';
import { Dice } from '#simulator/dice.js';
import { documentLife } from '#simulator/lives/document-life.js';
import { dossierLife } from '#simulator/lives/dossier-life.js';
import { Heap } from '#simulator/travel/heap.js';
import { heartbeatsIn } from '#simulator/feeds/heartbeats.js';
import { feedsOf, observationsIn } from '#simulator/feeds/kpi-series.js';
import { minuteMs } from '#simulator/time/office.js';
import { hospitalLives } from '#simulator/lives/hospital-lives.js';
import type { Land } from '#simulator/lives/places.js';
import { minuteOfPlan, type Plan } from '#simulator/time/plan.js';
import { planTasks, sentAt } from '#simulator/lives/plan-tasks.js';
import { registerLives } from '#simulator/lives/register-lives.js';
import { taskLife } from '#simulator/lives/task-life.js';
import { silenceOf } from '#simulator/feeds/silence.js';

export interface ProvinceOptions {
  readonly seed: number;
  readonly catalogue: Known;
  readonly plan: Plan;
  /** The first case is born here; milliseconds since 1970. Earlier than `from` to go on with lives begun before it. */
  readonly born: number;
  /** Nothing is born at or after `to`; Infinity for a province that lives on. */
  readonly to: number;
  /** Deliveries before `from` are left out; `born` by default. */
  readonly from?: number;
  /** When the sender was started again: what was to leave between `from` and then, or left in vain, leaves now. */
  readonly resumedAt?: number;
  /** True: lives begun before `to` are stated to their end. False: nothing is published at or after `to`. */
  readonly wholeLives?: boolean;
  readonly land?: Land;
  /** Drills that were run so far; the array is another one when that changes. */
  readonly drills?: () => readonly DrillRun[];
}

/**
 * The simulated province as one stream in order of `publishAt`. Pure and lazy: the same options give the same stream, and
 * only lives under way are held. Each minute, its new cases are born with their whole lives, which wait in a heap.
 */
export function* province(options: ProvinceOptions): Generator<Delivery, void> {
  const { from = options.born, to, wholeLives = false, drills = () => none, land = () => true } = options;
  const { resumedAt = from } = options;
  const cast = castOf(options.seed, options.catalogue);
  const waiting = new Heap<Delivery>();
  let runs = none;
  const put = (delivery: Delivery) => {
    const due = releasedAt(delivery, runs);
    if (due === null || due < from) return;
    const at = due < resumedAt ? releasedAt(delivery, runs, resumedAt) : due;
    if (at !== null && (wholeLives || at < to)) waiting.put(at, delivery);
  };
  let staged = new Set<Delivery>();
  const stagedAndGone = new Set<string>();
  const next = (): Delivery => {
    const publishAt = waiting.next;
    const delivery = waiting.take() as Delivery;
    if (staged.has(delivery)) stagedAndGone.add(delivery.event.id);
    return { ...delivery, publishAt };
  };
  const stage = () => {
    const held = waiting.takeAll().filter((delivery) => !staged.has(delivery));
    runs = drills();
    held.forEach(put);
    const all = runs.flatMap((run) => stagedBy(run, { seed: options.seed, cast, land }, stagedAndGone));
    staged = new Set(all.filter(({ event }) => !stagedAndGone.has(event.id)));
    staged.forEach(put);
  };
  const minute = minuteWriter({ ...options, land }, cast, put);
  for (let at = Math.floor(options.born / minuteMs) * minuteMs; at < to; at += minuteMs) {
    if (drills() !== runs) stage();
    minute(at);
    while (waiting.next < at + minuteMs) {
      yield next();
      if (drills() !== runs) stage();
    }
  }
  while (waiting.size > 0) yield next();
}
const none: readonly DrillRun[] = [];

function minuteWriter(
  { seed, plan, land }: ProvinceOptions & { readonly land: Land },
  cast: Cast,
  put: (delivery: Delivery) => void,
) {
  const feeds = feedsOf(cast);
  const assets = assetsOf(cast);
  const silence = silenceOf(cast.catalogue.sources.values());
  const sourceOf = (event: CloudEvent) => event.source.slice('urn:ioc:source:'.length);
  const send = (kind: Delivery['kind'], events: readonly CloudEvent[], dice: Dice) => {
    const first = events[0];
    if (first) deliver(kind, sourceOf(first), events, dice, silence).forEach(put);
  };
  const numberOf = (at: number, index: number) => index * 1440 + ((at / minuteMs + 420) % 1440) + 1;
  return (at: number) => {
    const { watched, steady, dossiers, complaints, documents } = minuteOfPlan(plan, at);
    const counts = new Dice(seed, 'births', at);
    for (let i = 0, n = counts.poisson(dossiers); i < n; i++) {
      const dice = new Dice(seed, 'dossier', at, i);
      const events = dossierLife(cast, dice, at + dice.roll() * minuteMs, numberOf(at, i), steady);
      send('dossier', events, dice);
      const twin = brokenTwin(events, dice);
      if (twin) put(twin);
    }
    for (let i = 0, n = counts.poisson(complaints); i < n; i++) {
      const dice = new Dice(seed, 'complaint', at, i);
      const events = complaintLife(cast, dice, at + dice.roll() * minuteMs, numberOf(at, i), steady, land);
      if (events) send('complaint', events, dice);
    }
    // Last of the draws: the cases above are the same with and without documents.
    for (let i = 0, n = counts.poisson(documents); i < n; i++) {
      const dice = new Dice(seed, 'document', at, i);
      const events = documentLife(cast, dice, at + dice.roll() * minuteMs, numberOf(at, i), steady);
      if (events) send('document', events, dice);
    }
    const task = taskLife(cast, new Dice(seed, 'task', at), at, steady);
    if (task) send('task', task, new Dice(seed, 'task', 'way', at));
    sentAt(at, planTasks(cast, at)).forEach(put);
    for (const events of registerLives(cast, new Dice(seed, 'register', at), at, steady))
      send('register', events, new Dice(seed, 'register', 'way', events[0]?.id ?? ''));
    for (const events of hospitalLives(cast, at))
      send('register', events, new Dice(seed, 'hospital', events[0]?.id ?? ''));
    for (const events of assetLives(cast, assets, at, land))
      send('register', events, new Dice(seed, 'asset', 'way', events[0]?.id ?? ''));
    for (const event of observationsIn(feeds, at, watched)) send('kpi', [event], new Dice(seed, 'feed', event.id));
    if (watched)
      heartbeatsIn(cast, at, silence).forEach((event) =>
        put({ publishAt: Date.parse(event.time), kind: 'source', event }),
      );
  };
}
