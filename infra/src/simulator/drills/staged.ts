import type { Inject } from '@ioc/api/catalogue/drills';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { Dice } from '#simulator/dice.js';
import { retractionsOf } from '#simulator/drills/retractions.js';
import { feedsOf, observation } from '#simulator/feeds/kpi-series.js';
import { complaintLife } from '#simulator/lives/complaint-life.js';
import { dossierLife } from '#simulator/lives/dossier-life.js';
import type { Land } from '#simulator/lives/places.js';
import type { Cast } from '#simulator/people/cast.js';
import { dayMs, dayName, dayOf, minuteMs } from '#simulator/time/office.js';
import { spoiledReception } from '#simulator/travel/broken.js';
import type { CloudEvent, Delivery } from '#simulator/travel/cloud-event.js';

export interface Stage {
  readonly seed: number;
  readonly cast: Cast;
  readonly land: Land;
}

/** Old enough that nearly every deadline has passed. */
const bornBeforeMs = 40 * dayMs;
/** A department hands its backlog in at once: one case after the other within so long. */
const overMs = minuteMs / 2;
/** Lives that are drawn until enough of them are of the unit. */
const mostDraws = 100_000;

/**
 * What a drill puts into the stream of the province, in no order, and at its end the retractions of it: the exercise leaves
 * nothing in the figures. `gone`: ids of events that have left, though the drill was ended before their time. The same run gives the same deliveries. Pure.
 */
export function stagedBy(run: DrillRun, stage: Stage, gone: ReadonlySet<string> = new Set()): Delivery[] {
  const injected = run.drill.injects.flatMap((inject, index) =>
    stagedInject(inject.do, { at: run.startedAt + inject.atMinute * minuteMs, index }, stage),
  );
  const staged = injected.filter(({ publishAt, event }) => publishAt < run.endsAt || gone.has(event.id));
  return [...staged, ...retractionsOf(staged, run.endsAt)];
}

interface Place {
  readonly at: number;
  /** Of the inject in its drill. */
  readonly index: number;
}

function stagedInject(staged: Inject['do'], { at, index }: Place, stage: Stage): Delivery[] {
  if ('overdue' in staged) return overdueCases(staged, { at, index }, stage);
  if ('observe' in staged) return [observed(staged, at, stage)];
  if ('broken' in staged) return brokenRecords(staged.broken, { at, index }, stage);
  return [];
}

/** Cases of a unit that were begun long ago, up to the step that gives them to it: the rest was never done. */
function overdueCases(
  { overdue, unit, cases }: Extract<Inject['do'], { overdue: unknown }>,
  { at, index }: Place,
  stage: Stage,
): Delivery[] {
  const written = stage.cast.actor(unit).written;
  const found: CloudEvent[][] = [];
  for (let i = 0; i < mostDraws && found.length < cases; i++) {
    const life = lifeOf(overdue, { at, index }, i, stage);
    const last = life.findIndex((event) => isGiven(overdue, event) && event.data['unit'] === written);
    const due = Date.parse(String(life[last]?.data['dueAt']));
    if (last >= 0 && !(overdue === 'dossier' && !(due < at))) found.push(life.slice(0, last + 1));
  }
  return found.flatMap((events, n) => sentTogether(overdue, events, at + Math.round((n / cases) * overMs)));
}

const sentTogether = (kind: 'dossier' | 'complaint', events: readonly CloudEvent[], at: number): Delivery[] =>
  events.map((event, step) => ({ publishAt: at + step, kind, event }));

function lifeOf(
  kind: 'dossier' | 'complaint',
  { at, index }: Place,
  i: number,
  { seed, cast, land }: Stage,
): CloudEvent[] {
  const dice = new Dice(seed, 'drill', at, index, i);
  const born = at - bornBeforeMs - dice.roll() * dayMs;
  if (kind === 'dossier') return dossierLife(cast, dice, born, numberOf(at, index, i), false);
  return complaintLife(cast, dice, born, numberOf(at, index, i), false, land) ?? [];
}

/** Its own in every run of every drill, and above all numbers of the ordinary day. */
const numberOf = (at: number, index: number, i: number) =>
  (10_000 + (Math.floor(at / minuteMs) % 10_000)) * 10_000_000 + index * 100_000 + i;

/** The step that gives a case to the unit that is to finish it; a system without named events says it by the code of a state. */
const isGiven = (kind: 'dossier' | 'complaint', { type, data }: CloudEvent): boolean =>
  kind === 'complaint'
    ? type === 'vn.ioc.complaint.assigned.v1'
    : type === 'vn.ioc.dossier.received.v1' || (type === 'vn.ioc.dossier.state-changed.v1' && data['code'] === 2);

function observed(
  { observe, value, unit }: Extract<Inject['do'], { observe: unknown }>,
  at: number,
  { cast }: Stage,
): Delivery {
  const indicator = cast.catalogue.indicators.get(observe);
  if (indicator?.formula.kind !== 'observed') throw new Error(`drills.yaml: ${observe} is not observed`);
  const code = indicator.formula.indicator;
  const own = feedsOf(cast).units.find((feed) => feed.code === code);
  const voice = own?.voice ?? cast.voiceOf('kpi');
  if (!voice) throw new Error('drills.yaml: no source observes anything');
  const [of, period] = [unit ?? cast.catalogue.province.rootUnit, periodAt(indicator.window, dayOf(at))];
  const data = { indicator: code, unit: of, period, value, status: 'preliminary' };
  return { publishAt: at, kind: 'kpi', event: observation(voice, at, `${code}/${of}/${period}`, data) };
}

const periodAt = (window: string, day: number): string =>
  dayName(day).slice(0, { year: 4, month: 7 }[window as 'year' | 'month'] ?? 10);

function brokenRecords(count: number, { at, index }: Place, { seed, cast }: Stage): Delivery[] {
  const records: Delivery[] = [];
  for (let i = 0; i < mostDraws && records.length < count; i++) {
    const dice = new Dice(seed, 'drill', at, index, i);
    const record = spoiledReception(dossierLife(cast, dice, at - dayMs, numberOf(at, index, i), true), dice);
    if (record) records.push({ ...record, publishAt: at + Math.round((records.length / count) * overMs) });
  }
  return records;
}
