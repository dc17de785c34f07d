import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { apiSettings, root } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { pairedDisplay, signedIn } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import { protocolVersion, type Snapshot } from '@ioc/shared/live/protocol';
import { io, type Socket } from 'socket.io-client';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

/** A right that is taken away ends what it had opened within this time. */
const withinMs = 2000;
let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let catalogue: string;
let holder: CatalogueHolder;
const sockets: Socket[] = [];
beforeAll(async () => {
  base = await freshDatabase();
  catalogue = await mkdtemp(join(runDirectory(), 'catalogue-'));
  await cp(join(root, 'catalogue'), catalogue, { recursive: true });
  const settings = { DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts', CATALOGUE_DIR: catalogue };
  const opened = jest.spyOn(CatalogueHolder, 'open');
  api = await bootApi(readConfig(await apiSettings(settings)));
  holder = (await opened.mock.results[0]?.value) as CatalogueHolder;
}, 180_000);
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await api.close();
  await base.close();
});

interface Watching {
  readonly socket: Socket;
  /** Units of the rows that it was sent. */
  readonly units: string[];
}
async function watching(cookie: string): Promise<Watching> {
  const options = { path: '/live', transports: ['websocket'], reconnection: false, forceNew: true };
  const socket = io(`${api.url}/live`, { ...options, extraHeaders: { cookie } });
  sockets.push(socket);
  const units = new Promise<string[]>((known) =>
    socket.on('live:snapshot', ({ rows }: Snapshot) => known(rows.map(({ key }) => key))),
  );
  socket.on('connect', () => socket.emit('live:subscribe', { protocol: protocolVersion, tables: ['units'] }));
  return { socket, units: await units };
}
/** How long the socket lived on after the change, milliseconds; the change may say itself when it was made. */
async function endedAfter({ socket }: Watching, change: () => Promise<unknown>): Promise<number> {
  const gone = new Promise<[string, number]>((ended) =>
    socket.once('disconnect', (why) => ended([why, performance.now()])),
  );
  const began = performance.now();
  const made = await change();
  const [why, at] = await gone;
  expect(why).toBe('io server disconnect');
  return at - (typeof made === 'number' ? made : began);
}

const of = (account: string) => ({
  signedOut: () => base.db.query('delete from account_session where account = $1', [account]),
  locked: () => base.db.query('update account set disabled_at = now() where id = $1', [account]),
  roles: () => base.db.query(`update account set roles = '{auditor}' where id = $1`, [account]),
  units: () => base.db.query(`update account set units = '{H50.08}' where id = $1`, [account]),
});

describe('an open socket ends within two seconds', () => {
  it.each(['signedOut', 'locked', 'roles', 'units'] as const)('of a person: %s', async (what) => {
    const { cookie, account } = await signedIn(base.db, ['department'], ['H50.16']);
    expect(await endedAfter(await watching(cookie), of(account)[what])).toBeLessThan(withinMs);
  });

  it('of a display that is revoked', async () => {
    const { cookie, display } = await pairedDisplay(base.db);
    const revoke = () => base.db.query('update display set revoked_at = now() where id = $1', [display]);
    expect(await endedAfter(await watching(cookie), revoke)).toBeLessThan(withinMs);
  });
});

describe('a catalogue that changed', () => {
  const file = (name: string) => join(catalogue, 'quang-tri', name);
  /** Answers when the changed file came into force: how long reading it takes, a busy machine says. */
  const rewritten = async (name: string, change: (text: string) => string): Promise<number> => {
    let inForce = 0;
    const unheard = holder.onChange(() => (inForce = performance.now()));
    await writeFile(file(name), change(await readFile(file(name), 'utf8')));
    await until(
      () => inForce,
      (at) => at > 0,
    );
    unheard();
    return inForce;
  };

  it('ends the sockets whose units are others by it, within two seconds, and no other', async () => {
    const person = (units: string[]) => signedIn(base.db, ['department'], units);
    const [mine, others, leader] = await Promise.all([
      person(['H50.05']),
      person(['H50.08']),
      signedIn(base.db, ['leader']),
    ]);
    const [before, other, whole] = [
      await watching(mine.cookie),
      await watching(others.cookie),
      await watching(leader.cookie),
    ];
    expect(before.units).not.toContain('18859');
    // A commune is moved below the department.
    const moved = () => rewritten('units.yaml', (text) => text.replace(/(code: "18859".*?parent: )H50,/, '$1H50.05,'));
    expect(await endedAfter(before, moved)).toBeLessThan(withinMs);
    await until(
      async () => (await watching(mine.cookie)).units,
      (units) => units.includes('18859'),
    );
    const after = await watching(mine.cookie);
    const back = () => rewritten('units.yaml', (text) => text.replace(/(code: "18859".*?parent: )H50\.05,/, '$1H50,'));
    expect(await endedAfter(after, back)).toBeLessThan(withinMs);
    expect((await watching(mine.cookie)).units).not.toContain('18859');
    expect([other.socket.connected, whole.socket.connected]).toEqual([true, true]);
  }, 60_000);
});
