import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  heartbeatMs,
  protocolVersion,
  type ClientToServer,
  type Hello,
  type ServerToClient,
} from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';
import type { Namespace, Socket } from 'socket.io';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { isOldPage, reloadOldPage } from '#live/old-page.js';
import { Access } from '#identity/access.js';
import type { Principal } from '#identity/principal.js';
import { liveRights } from '#identity/live-rights.js';
import { isOnlyDepartment, watchable } from '#identity/rights.js';
import { sightOf } from '#identity/sight.js';
import { Broadcaster } from '#live/broadcaster.js';
import { LivePublisher } from '#live/live-publisher.js';
import type { SeenRows } from '#live/own-rows.js';
import { sessionOf } from '#live/session.js';
import { SignedInSockets } from '#live/signed-in-sockets.js';
import { readResync, readSubscribe } from '#live/requests.js';

type LiveNamespace = Namespace<ClientToServer, ServerToClient>;
type LiveSocket = Socket<ClientToServer, ServerToClient>;

/** Those who come within this time share one encoding of a snapshot. */
const serveMs = 50;
/** A right that was taken away ends sockets within this time and the time of one question. */
const askAgainMs = 1000;
/** Runs on when the wall clock is set. */
const now = () => performance.now();
const known = new Set<string>(['live:subscribe', 'live:resync'] satisfies (keyof ClientToServer)[]);

/** Connects socket.io with the broadcaster. It makes no decisions of its own. */
@WebSocketGateway({
  namespace: '/live',
  path: '/live',
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 16_384,
  pingInterval: 10_000,
  pingTimeout: 10_000,
})
export class LiveGateway
  implements OnGatewayInit<LiveNamespace>, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  private audience!: Broadcaster;
  private timers: NodeJS.Timeout[] = [];
  private unheard: () => void = () => undefined;

  private readonly people: SignedInSockets;

  constructor(
    @Inject(LivePublisher) private readonly hub: LivePublisher,
    @Inject(Access) access: Access,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current' | 'onChange'>,
  ) {
    this.people = new SignedInSockets(access);
  }

  afterInit(namespace: LiveNamespace): void {
    this.audience = new Broadcaster({
      broadcast: (rooms, event, ...args) => void namespace.to(rooms).emit(event, ...args),
      snapshot: (table) => this.hub.snapshot(table),
      version: (table) => this.hub.version(table),
      hello: () => this.hello(),
    });
    namespace.use((socket, next) => void this.admit(socket).then(() => next(), next));
    this.hub.onDelta((delta) => this.audience.publish(delta, now()));
    this.unheard = this.catalogue.onChange(() => this.people.catalogueChanged());
    this.timers = [
      setInterval(() => this.audience.beat(this.hub.beat(), now()), heartbeatMs),
      setInterval(() => this.audience.serve(now()), serveMs),
      setInterval(() => void this.people.look(), askAgainMs),
    ];
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.unheard();
  }

  handleConnection(socket: LiveSocket): void {
    const { principal } = socket.data as { principal: Principal | null };
    if (!principal) return reloadOldPage(socket, this.hello());
    const end = () => socket.disconnect(true);
    this.people.enter(socket.id, principal, end, () => this.ownRows(principal)?.name ?? '');
    this.audience.enter(sessionOf(socket), this.ownRows(principal));
    if (principal.roles.includes('display')) socket.emit('live:display', { name: principal.displayName });
    socket.onAny((event: string) => {
      if (!known.has(event))
        this.hear(socket, () => this.audience.refuse(socket.id, `Không hiểu / Unknown message: ${event}`));
    });
  }

  handleDisconnect(socket: LiveSocket): void {
    this.people.exit(socket.id);
    this.audience.exit(socket.id);
  }

  @SubscribeMessage('live:subscribe')
  subscribe(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): void {
    const request = readSubscribe(body);
    this.hear(socket, () =>
      request.ok ? this.watch(socket, request.value) : this.audience.refuse(socket.id, request.reason),
    );
  }

  @SubscribeMessage('live:resync')
  resync(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): void {
    const request = readResync(body);
    this.hear(socket, () =>
      request.ok ? this.audience.resync(socket.id, request.value) : this.audience.refuse(socket.id, request.reason),
    );
  }

  /** Of what is asked for, what the person's roles may watch (identity/rights-table); the client hears what that is. */
  private watch(socket: LiveSocket, asked: readonly TableName[]): void {
    const { roles } = (socket.data as { principal: Principal }).principal;
    const tables = watchable(asked, roles);
    if (tables.length < asked.length) socket.emit('live:tables', { tables });
    this.audience.subscribe(socket.id, tables);
  }

  /** Null: rows of all units. Of the catalogue of the moment: another one ends the sockets whose rows are others by it. */
  private ownRows({ roles, units }: Principal): SeenRows | null {
    const { current } = this.catalogue;
    const sight = isOnlyDepartment(liveRights.units, roles) ? sightOf(units, current) : null;
    if (sight === null) return null;
    const seen = new Set([current.province.rootUnit, ...sight]);
    return { name: [...seen].sort().join(), sees: (unit) => seen.has(unit) };
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const { handshake } = socket;
    const principal = await this.people.admit(handshake.headers).catch((error: Error) => {
      if (isOldPage(handshake)) return null;
      throw error;
    });
    socket.data = { principal };
  }

  private hello(): Hello {
    const { epoch, build } = this.hub;
    return { protocol: protocolVersion, epoch, build, province: this.hub.province() };
  }

  private hear(socket: LiveSocket, act: () => void): void {
    if (this.audience.hears(socket.id, now())) act();
  }
}
