import { setMaxListeners } from 'node:events';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readLand } from '#simulator/lives/land.js';
import { type Options, readOptions, usage } from '#simulator/options.js';
import { province } from '#simulator/province.js';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { followDrills, runsNow } from '#simulator/drills/follow.js';
import { relay, type Progress } from '#simulator/relay.js';
import { resume } from '#simulator/session.js';
import { readState, writeState } from '#simulator/state.js';
import { fastClock, realClock } from '#simulator/time/clock.js';
import { localTime } from '#simulator/travel/cloud-event.js';
import { httpPublisher } from '#simulator/travel/publish-http.js';
import { kafkaPublisher } from '#simulator/travel/publish-kafka.js';
import type { Publisher } from '#simulator/travel/publisher.js';

const say = (line: string) => console.log(line);
const stop = new AbortController();
setMaxListeners(50, stop.signal); // one request per source at a time
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort()); // whoever started this is gone

async function main(options: Options) {
  const publisher = await publisherOf(options);
  try {
    if (options.to === null) await liveOn(options, publisher);
    else await tellStretch(options, options.from ?? 0, options.to, publisher);
  } finally {
    await publisher.close();
  }
}

const publisherOf = async ({ brokers, topicPrefix, url, keys }: Options): Promise<Publisher> =>
  brokers.length > 0 ? kafkaPublisher({ brokers, topicPrefix, say }) : httpPublisher({ url, keys, say });

/** Exactly the events of [from, to), at a chosen speed; nothing is remembered. */
async function tellStretch(options: Options, from: number, to: number, publisher: Publisher) {
  const catalogue = await loadCatalogue(options.catalogueDir, options.province);
  const land = await readLand(options.catalogueDir, options.province);
  const plan = { scale: options.scale, live: [] };
  const stream = province({ seed: options.seed, catalogue, plan, born: from, to, land });
  const line = progressLine(from, to);
  const clock = fastClock(from, options.speed);
  const end = await relay({ stream, publisher, clock, signal: stop.signal, onProgress: line });
  say(`✓ ${totals(end)} → ${publisher.target}`);
}

/** History up to now, then real time; goes on where it was when it is started again. */
async function liveOn(options: Options, publisher: Publisher) {
  const catalogue = await loadCatalogue(options.catalogueDir, options.province);
  const land = await readLand(options.catalogueDir, options.province);
  const started = Date.now();
  let state = resume(await readState(options.state), options, catalogue, started);
  await writeState(options.state, state);
  const { seed, born, published: from, scale, live } = state;
  const plan = { scale, live };
  const drills = () => state.drills;
  const stream = province({ seed, catalogue, plan, born, from, to: Infinity, resumedAt: started, land, drills });
  const clock = options.speed === 1 ? realClock : fastClock(from, options.speed);
  const history = progressLine(from, started);
  let [live_, saved] = [false, 0];
  const onProgress = async (progress: Progress) => {
    state = { ...state, published: Math.max(state.published, progress.published) };
    if (Date.now() - saved > 1000) {
      await writeState(options.state, state);
      saved = Date.now();
    }
    if (live_) return;
    history(progress);
    live_ = progress.published >= started - 2000;
    if (live_) say(`✓ Lịch sử đã nạp / history is in: ${totals(progress)}, ${seconds(started)} s · ${rhythm(options)}`);
  };
  const onChange = (runs: readonly DrillRun[]) => void (state = { ...state, drills: [...runs] });
  const following = { url: options.url, drills: catalogue.books.drills, signal: stop.signal, say, onChange };
  if (options.speed === 1) {
    // Before the first event leaves: a drill that was begun meanwhile may hold its source silent.
    onChange(await runsNow(state.drills, following));
    void followDrills(state.drills, following);
  }
  const end = await relay({ stream, publisher, clock, signal: stop.signal, onProgress });
  await writeState(options.state, state);
  say(`Dừng mô phỏng / simulator stops: ${totals(end)}`);
}

function progressLine(from: number, to: number) {
  let said = Date.now();
  return (progress: Progress) => {
    if (Date.now() - said < 3000) return;
    said = Date.now();
    const percent = Math.min(100, Math.floor((100 * (progress.published - from)) / Math.max(1, to - from)));
    say(`… ${percent} % · ${totals(progress)} · đến / up to ${localTime(progress.published).slice(0, 16)}`);
  };
}

function totals({ sent, refused }: Progress): string {
  const reasons = [...refused].map(([reason, n]) => `${reason} ${n}`).join(', ');
  return `${sent.toLocaleString('vi-VN')} sự kiện / events${reasons ? ` (cửa từ chối / refused: ${reasons})` : ''}`;
}

const rhythm = ({ rate, scale }: Options) =>
  rate === null
    ? `từ đây theo nhịp ngày thật, quy mô ${scale} / from here by the real day`
    : `từ đây nhịp trình diễn ~${rate} sự kiện/giây, ngày đêm như nhau / from here a demonstration, day and night alike`;

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);

try {
  if (process.argv.includes('--help')) say(usage);
  else await main(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  console.error(`${(error as Error).message} (--help)`);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
