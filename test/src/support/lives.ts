import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { random, type Random } from '@ioc/test/support/random';

/** A CloudEvents object as a department would send it. */
export interface SentEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  data: Record<string, unknown>;
}

/**
 * Random lives of dossiers and complaints: legal and illegal courses, waits, recalls, corrections of events and of
 * corrections. They are for breaking the fold, not for looking like a province (that is the simulator's work).
 */
export function randomLives(
  seed: number,
  count: number,
  catalogue: Catalogue,
  firstDay = '2026-03-02',
  /** Some steps are stated by national state codes. */
  codes = false,
): SentEvent[] {
  return manyLives(seed, count, firstDay, (dice, from, code) =>
    dice.chance(0.8)
      ? dossierLife(dice, catalogue, from, `D${code}`, codes)
      : complaintLife(dice, catalogue, from, `C${code}`),
  ).map((event) => ({ ...event, source: registered(catalogue, event) }));
}

/** Lives of so many cases, one after the other. `life`: the events of one, from an instant on; its code is unique to the seed. */
export function manyLives(
  seed: number,
  count: number,
  firstDay: string,
  life: (dice: Random, from: number, code: string) => SentEvent[],
): SentEvent[] {
  const dice = random(seed);
  const from = Date.parse(`${firstDay}T00:00:00+07:00`);
  return Array.from({ length: count }, (_, index) => life(dice, from, `${seed}-${index}`)).flat();
}

/** A system of the province that may send such an event: the same where the catalogue has it. */
function registered({ sources }: Catalogue, { source, type }: SentEvent): string {
  const kind = type.split('.')[2];
  const may = [...sources.values()].filter(({ kinds }) => kinds.some((one) => one === kind));
  return may.some(({ code }) => code === source) ? source : (may[0]?.code ?? source);
}

const hour = 3_600_000;
const local = (ms: number) => `${new Date(ms + 7 * hour).toISOString().slice(0, 19)}+07:00`;

/** `sources`: mostly one system tells a whole life; where two are given, each event comes from either. */
export function teller(dice: Random, kind: string, subject: string, sources: readonly string[], start: number) {
  const events: SentEvent[] = [];
  let at = start;
  return {
    events,
    say(step: string, data: Record<string, unknown> = {}, hours = dice.between(0, 60)) {
      at += hours * hour + dice.between(0, 3_599_000);
      events.push({
        specversion: '1.0',
        id: `${subject}-${events.length}`,
        source: dice.pick(sources),
        type: `vn.ioc.${kind}.${step}.v1`,
        subject,
        time: local(at),
        data,
      });
    },
    due: (days: number) => local(at + days * 24 * hour),
  };
}

/** Where a dossier was taken in and who helped: told of some, and of the code alone, so that no dice are thrown for it. */
function desks(code: string, units: readonly { code: string }[]) {
  const own = random([...code].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  return {
    ...(own.chance(0.7) ? { receivingUnit: own.pick(units.slice(0, 9)).code } : {}),
    ...(own.chance(0.3) ? { helpingUnit: own.pick(units.slice(3, 8)).code } : {}),
  };
}

function dossierLife(dice: Random, catalogue: Catalogue, from: number, code: string, codes: boolean): SentEvent[] {
  const units = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune' || kind === 'department');
  const life = teller(
    dice,
    'dossier',
    code,
    dice.chance(0.1) ? ['mot-cua', 'cong-dvc'] : [dice.pick(['mot-cua', 'cong-dvc'])],
    from + dice.between(0, 40 * 24) * hour,
  );
  const filing = {
    procedure: dice.pick([...catalogue.procedures.keys()]),
    unit: dice.pick(units).code,
    channel: dice.pick(['direct', 'online', 'online', 'post']),
    ...desks(code, units),
  };
  if (dice.chance(0.3)) life.say('registered', filing);
  if (dice.chance(0.05)) life.say('refused', { reason: 'thiếu thành phần' });
  else
    life.say('received', {
      ...filing,
      dueAt: dice.chance(0.9) ? life.due(dice.between(0, 12)) : null,
      hasFee: dice.chance(0.5),
    });
  const steps: [string, () => Record<string, unknown>][] = [
    ['moved', () => ({ step: 'thẩm định', ...(dice.chance(0.2) ? { unit: dice.pick(units).code } : {}) })],
    ['supplement-requested', () => ({})],
    ['supplemented', () => (dice.chance(0.3) ? { dueAt: life.due(5) } : {})],
    ['paused', () => ({})],
    ['resumed', () => ({})],
    ['fee-requested', () => ({ amount: 50_000 })],
    ['paid', () => ({ amount: 50_000, online: dice.chance(0.7) })],
    ['refunded', () => ({ amount: 50_000 })],
    ['due-reissued', () => ({ dueAt: life.due(dice.between(1, 9)), apology: true })],
    ['resolved', () => ({ resultFile: dice.chance(0.6) })],
    ['recalled', () => ({})],
    ['returned', () => ({})],
    ['withdrawn', () => ({})],
    ['stopped', () => ({})],
    ['rated', () => ({ rating: dice.pick(['very-satisfied', 'satisfied', 'dissatisfied']) })],
    ['digitised', () => ({ papers: 4, digitised: 2 })],
    ...(codes ? Array.from({ length: 8 }, () => stateCode(dice, life.due)) : []),
  ];
  for (let step = dice.between(0, 7); step > 0; step -= 1) {
    const [name, data] = dice.pick(steps);
    life.say(name, data());
  }
  return corrected(dice, life.events);
}

/** Any of the ten national states, whatever was before. */
const stateCode = (dice: Random, due: (days: number) => string): [string, () => Record<string, unknown>] => [
  'state-changed',
  () => ({ code: dice.between(1, 10), ...(dice.chance(0.3) ? { dueAt: due(4) } : {}) }),
];

function complaintLife(dice: Random, catalogue: Catalogue, from: number, code: string): SentEvent[] {
  const communes = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune');
  const life = teller(dice, 'complaint', code, ['1022'], from + dice.between(0, 40 * 24) * hour);
  const home = dice.pick(communes);
  const place = dice.chance(0.8) && home.lat !== null ? { place: { lat: home.lat, lon: home.lon } } : {};
  life.say('submitted', {
    kind: dice.pick(['field-report', 'petition']),
    category: dice.pick([...catalogue.categories.keys()]),
    ...place,
    ...(dice.chance(0.1) ? { urgent: true } : {}),
    ...(dice.chance(0.1) ? { private: true } : {}),
    ...(dice.chance(0.1) ? { reopenedFrom: code.replace(/\d+$/, (n) => (n === '1' ? '2' : '1')) } : {}),
  });
  const steps: [string, () => Record<string, unknown>][] = [
    ['accepted', () => ({})],
    ['assigned', () => ({ unit: dice.pick(communes).code, ...(dice.chance(0.5) ? { dueAt: life.due(3) } : {}) })],
    ['sent-back', () => ({})],
    ['clarification-requested', () => ({})],
    ['clarified', () => ({})],
    ['extended', () => ({ dueAt: life.due(5) })],
    ['answered', () => ({})],
    ['reopened', () => ({})],
    ['published', () => ({})],
    ['duplicate', () => ({ of: 'C0' })],
    ['rejected', () => ({ reason: 'ngoài thẩm quyền' })],
    ['rated', () => ({ rating: dice.pick(['satisfied', 'acceptable', 'dissatisfied']) })],
    ['voted', () => ({ likes: dice.between(0, 3), dislikes: dice.between(0, 3) })],
    ['closed', () => ({})],
  ];
  for (let step = dice.between(0, 6); step > 0; step -= 1) {
    const [name, data] = dice.pick(steps);
    life.say(name, data());
  }
  return corrected(dice, life.events);
}

/** Some events are taken back or told otherwise, and some of those corrections are taken back again. */
export function corrected(dice: Random, events: SentEvent[]): SentEvent[] {
  const all = [...events];
  for (const event of events) {
    if (!dice.chance(0.04)) continue;
    const kind = event.type.split('.')[2];
    const time = local(Date.parse(event.time) + dice.between(1, 200) * hour);
    const base = { ...event, id: `${event.id}-c`, time };
    const moved = local(Date.parse(event.time) + dice.between(-30, 30) * hour);
    const correction: SentEvent = dice.chance(0.5)
      ? { ...base, type: `vn.ioc.${kind}.retracted.v1`, data: { event: event.id } }
      : {
          ...base,
          type: `vn.ioc.${kind}.replaced.v1`,
          data: { event: event.id, type: event.type, time: moved, data: event.data },
        };
    all.push(correction);
    if (dice.chance(0.2)) {
      all.push({
        ...base,
        id: `${event.id}-cc`,
        time: local(Date.parse(time) + hour),
        type: `vn.ioc.${kind}.retracted.v1`,
        data: { event: correction.id },
      });
    }
  }
  return all;
}
