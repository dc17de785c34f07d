import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Logger } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Test } from '@nestjs/testing';
import type { ClientToServer, ServerToClient } from '@ioc/shared/live/protocol';
import { markRequested, behindHeartbeat, emptyReplica, takeDelta, takeSnapshot } from '@ioc/shared/live/replica';
import type { FigureRow, TableName } from '@ioc/shared/live/tables';
import { ledger, notify } from '@ioc/test/support/case-rows';
import { crashes, type CrashingPostgres, crashingPostgres } from '@ioc/test/support/crashing-postgres';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { until } from '@ioc/test/support/until';
import { io, type Socket } from 'socket.io-client';
import { writeLedger } from '#ledger/ledger.sql.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { Access } from '#identity/access.js';
import { openAccess } from '#identity/open-access.spec-support.js';
import { LiveGateway } from '#live/gateway.js';
import { LivePublisher } from '#live/live-publisher.js';

Logger.overrideLogger(false);
let server: CrashingPostgres;
let app: INestApplication;
let socket: Socket<ServerToClient, ClientToServer>;
beforeEach(async () => {
  server = await crashingPostgres();
  const hub = new LivePublisher(
    server.db,
    { current: smallCatalogue(), onChange: () => () => undefined },
    { DATABASE_URL: server.url, KAFKA_BROKERS: '', BUILD: 'b1', SIMULATED: false },
  );
  hub.clock = () => new Date('2026-11-22T03:00:00Z');
  const module = await Test.createTestingModule({
    providers: [
      { provide: LivePublisher, useValue: hub },
      { provide: Access, useValue: openAccess() },
      { provide: CATALOGUE, useValue: { current: smallCatalogue(), onChange: () => () => undefined } },
      LiveGateway,
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  app.useWebSocketAdapter(new IoAdapter(app));
  await app.listen(0, '127.0.0.1');
}, 120_000);
afterEach(async () => {
  socket.disconnect();
  await app.close();
  await server.close();
}, 60_000);

const tables: TableName[] = ['figures', 'units'];

/** A screen: connects once, and never again. */
async function screen() {
  const replica = emptyReplica();
  socket = io(`${await app.getUrl()}/live`, { path: '/live', transports: ['websocket'], reconnection: false });
  const ask = (table: TableName) => socket.emit('live:resync', { table });
  socket.on('connect', () => {
    markRequested(replica, tables, Date.now());
    socket.emit('live:subscribe', { protocol: 1, tables });
  });
  socket.on('live:snapshot', (snapshot) => void takeSnapshot(replica, snapshot));
  socket.on('live:delta', (delta) => void (takeDelta(replica, delta, Date.now()) === 'ask' && ask(delta.table)));
  socket.on('live:beat', (beat) => behindHeartbeat(replica, beat, tables, Date.now()).forEach(ask));
  return {
    received: () => (replica.held.get('figures')?.rows.get('received') as FigureRow | undefined)?.value,
    epochs: () => tables.map((table) => replica.held.get(table)?.epoch),
  };
}

/** A commit that does not wait for the disk, with its notification, as the intake's are. */
async function unwritten(measure: string, n: number): Promise<void> {
  const [day, runner] = ['2026-11-22', server.db.createQueryRunner()];
  await runner.startTransaction();
  await runner.query('set local synchronous_commit = off');
  await writeLedger(runner, [{ measure, unit: '19001', topic: null, channel: 'online', day, n }], day);
  await runner.query(`select pg_notify('ioc', $1)`, [JSON.stringify({ kinds: ['dossier'], places: [], n: 0 })]);
  await runner.commitTransaction();
  await runner.release();
}

describe('a screen over a crash of the database that took commits back', () => {
  it.each(crashes)(
    'shows what is stored now, in a new epoch, on the same connection: %s',
    async (how) => {
      const seen = await screen();
      let [stored, epoch, lost] = [0, '' as string | undefined, false];
      for (let round = 0; round < 5 && !lost; round += 1) {
        await ledger(server.db, ['dossier.received', '19001', '2026-11-22', 3]);
        await server.db.query('checkpoint');
        await unwritten('dossier.received', 4);
        await until(seen.received, (value) => value === stored + 7, 30_000);
        [epoch] = seen.epochs();
        await server.end(how);
        const [{ n }] = await server.db.query('select sum(n)::int as n from ledger_unit');
        lost = n === stored + 3;
        stored = n;
        await until(
          () => [seen.received(), ...seen.epochs()],
          ([value, ...epochs]) => value === stored && new Set(epochs).size === 1 && epochs[0] !== epoch,
          30_000,
        );
      }
      expect(lost).toBe(true);
      await ledger(server.db, ['dossier.received', '19001', '2026-11-22', 1]);
      await notify(server.db, ['dossier']);
      await until(seen.received, (value) => value === stored + 1, 30_000);
      expect(socket.connected).toBe(true);
    },
    120_000,
  );
});
