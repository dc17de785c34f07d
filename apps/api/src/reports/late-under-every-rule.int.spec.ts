import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get, postBytes, root } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { random, type Random } from '@ioc/test/support/random';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';
import { loadCatalogue } from '#catalogue/load.js';
import { supplementPolicies } from '#deadlines/supplement-policy.js';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const count = 60;
const two = (n: number) => String(n).padStart(2, '0');
const on = (day: number, time = '09:00') => `2026-03-${two(day)}T${time}:00+07:00`;
const systems = ['mot-cua', 'cong-dvc'] as const;
const unit = [...catalogue.units.values()].find(({ kind }) => kind === 'commune')?.code;
const other = [...catalogue.units.values()].findLast(({ kind }) => kind === 'commune')?.code;
const procedures = [...catalogue.procedures.values()].filter(({ limit }) => limit !== null).map(({ code }) => code);

interface Life {
  readonly code: string;
  /** Day of its end; null: it has none. */
  readonly end: number | null;
  readonly events: SentEvent[];
}

/** Due on Thursday 12/3 and not done. All that a unit could say from then on, in either system, corrections of it too. */
function life(dice: Random, code: string): Life {
  const events: SentEvent[] = [];
  const say = (step: string, time: string, data: object, source: string = dice.pick(systems)) => {
    const id = `${code}-${events.length}`;
    events.push({
      specversion: '1.0',
      id,
      source,
      type: `vn.ioc.dossier.${step}.v1`,
      subject: code,
      time,
      data: { ...data },
    });
    return { id, source };
  };
  const filing = { procedure: dice.pick(procedures), unit, channel: 'online' };
  const dueAt = () => on(dice.between(13, 31), '17:00');
  const first = dice.pick(systems);
  say('received', on(dice.between(2, 6)), { ...filing, dueAt: on(12, '17:00') }, first);
  if (dice.chance(0.3)) say('supplement-requested', on(9), {}, first);
  if (events.length > 1) say('supplemented', on(9, '11:00'), { dueAt: on(12, '17:00') }, first);
  const ways: [string, () => object][] = [
    ['supplement-requested', () => ({})],
    ['supplemented', () => (dice.chance(0.5) ? { dueAt: dueAt() } : {})],
    ['fee-requested', () => ({ amount: 20_000 })],
    ['paid', () => ({ amount: 20_000, online: true })],
    ['paused', () => ({})],
    ['resumed', () => ({})],
    ['due-reissued', () => ({ dueAt: dueAt(), apology: true })],
    ['moved', () => ({ step: 'Thẩm định', unit: dice.chance(0.5) ? other : unit })],
    ['received', () => ({ ...filing, dueAt: dice.chance(0.8) ? dueAt() : null })],
    ['registered', () => filing],
    ['state-changed', () => ({ code: dice.pick([2, 4, 5, 6]), ...(dice.chance(0.5) ? { dueAt: dueAt() } : {}) })],
  ];
  for (let n = dice.between(1, 5); n > 0; n -= 1) {
    const [step, data] = dice.pick(ways);
    const at = on(dice.between(13, 25), `${two(dice.between(0, 23))}:${two(dice.between(0, 59))}`);
    const { id, source } = say(step, at, data());
    const luck = dice.next();
    const type = `vn.ioc.dossier.${step}.v1`;
    if (luck < 0.2) say('retracted', on(26), { event: id }, source);
    else if (luck < 0.4) say('replaced', on(26), { event: id, type, time: at, data: data() }, source);
  }
  const end = dice.chance(0.6) ? dice.between(27, 29) : null;
  if (end !== null) say(dice.pick(['resolved', 'withdrawn', 'stopped']), on(end), {}, 'mot-cua');
  return { code, end, events };
}

describe.each(supplementPolicies)('a late dossier under the rule %s', (policy) => {
  let base: FreshDatabase;
  let api: ApiProcess;
  const dice = random(1117 + policy.length);
  const lives = Array.from({ length: count }, (_, n) => life(dice, `L${n}`));

  beforeAll(async () => {
    base = await freshDatabase();
    const dir = await mkdtemp(join(runDirectory(), 'catalogue-'));
    for (const name of ['quang-tri', 'calendars', 'states.yaml', 'indices', 'administrative'])
      await cp(join(root, 'catalogue', name), join(dir, name), { recursive: true });
    const file = join(dir, 'quang-tri/province.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/clock: \{.*\}/, `clock: { supplement: ${policy} }`));
    api = await apiProcess({ DATABASE_URL: base.url, CATALOGUE_DIR: dir });
    await api.start();
    const events = dice.shuffle(lives.flatMap((of) => of.events));
    for (const source of systems) {
      const own = events.filter((event) => event.source === source);
      const body = JSON.stringify(own.map((event) => ({ ...event, source: `urn:ioc:source:${source}` })));
      const results = await postBytes(api.url, source, body, 'application/cloudevents-batch+json');
      expect(results.filter(({ status }) => status !== 'accepted')).toEqual([]);
    }
    const kept = () => base.db.query<[{ n: number }]>('select count(*)::int as n from journal');
    await until(kept, ([{ n }]) => n === events.length, 60_000);
  }, 300_000);
  afterAll(async () => {
    await api.stop();
    await base.close();
  });

  it('is overdue on every day until its end, and late then', async () => {
    for (const { code, end, events } of lives) {
      const { case: seen } = await get<{ case: Record<string, unknown> }>(api.url, `/api/v1/dossiers/${code}`);
      expect([seen['due_day'], seen['late'], events]).toEqual(['2026-03-12', end === null ? null : true, events]);
    }
    for (const day of [12, 13, 16, 20, 26, 27, 29, 31]) {
      const { figure } = await get<{ figure: { value: number; supplement: string } }>(
        api.url,
        `/api/v1/figures/overdue?asOf=2026-03-${day}`,
      );
      const byHand = day === 12 ? 0 : lives.filter(({ end }) => end === null || end > day).length;
      expect([day, figure.value, figure.supplement]).toEqual([day, byHand, policy]);
    }
  }, 60_000);

  it('stands in column (13), or among those that ended late', async () => {
    const form = await get<{ total: Record<string, number> }>(
      api.url,
      '/api/v1/reports/ii06a?from=2026-03-01&to=2026-03-31',
    );
    const open = lives.filter(({ end }) => end === null).length;
    expect(form.total).toMatchObject({ openOverdue: open, openInTime: 0, resolvedLate: count - open });
  });
});
