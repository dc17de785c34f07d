import type { CatchUp, HealthProblem } from '@ioc/shared/answers/health';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';

/**
 * The live protocol, version 1; its rules are numbered in apps/api/src/live/SPEC.md. Namespace `/live` path `/live`.
 * A client subscribes to tables by name, gets a snapshot of each, then deltas whose versions follow one another.
 */
export const protocolVersion = 1;
/** The server sends a heartbeat this often; a client that hears nothing for `deadAfterMs` calls the connection dead. */
export const heartbeatMs = 1000;
export const deadAfterMs = 3500;

export interface Snapshot<T extends TableName = TableName> {
  table: T;
  epoch: string;
  version: number;
  /** Server time of the read. */
  at: string;
  rows: LiveTables[T][];
}
export interface Delta<T extends TableName = TableName> {
  table: T;
  epoch: string;
  /** This delta leads from version − 1 to version. */
  version: number;
  at: string;
  upsert: LiveTables[T][];
  remove: string[];
}
/** The server's sign of life and what it knows of the path behind it. */
export interface LiveHeartbeat {
  at: string;
  epoch: string;
  /** Identity of the server's build: a new one asks an unattended wall to reload itself. */
  build: string;
  /** The database answered within the last heartbeats. */
  database: boolean;
  /** The event log answered the intake within the last heartbeats. */
  log: boolean;
  /** Seconds since the intake's last sign of life; null: never seen. */
  intakeAge: number | null;
  /** Version of each table, so that a quiet gap is noticed too. */
  versions: Partial<Record<TableName, number>>;
  /** What is wrong, the worst first, at most eight; absent: a server of before there was any. */
  problems?: readonly HealthProblem[];
  /** A backlog is read; null or absent: figures are of now. */
  catchUp?: CatchUp | null;
}

export interface Hello {
  protocol: number;
  epoch: string;
  build: string;
  province: ProvinceInfo;
}

/** What a page says when it connects (`auth` of socket.io): that it can show a code while nobody is known at it. */
export interface Handshake {
  pairs: true;
}

export interface ServerToClient {
  'live:hello': (hello: Hello) => void;
  'live:snapshot': (snapshot: Snapshot) => void;
  'live:delta': (delta: Delta) => void;
  'live:beat': (beat: LiveHeartbeat) => void;
  /** Of the tables that were asked for, those that whoever is signed in may watch; sent only where some are left out. */
  'live:tables': (allowed: { tables: TableName[] }) => void;
  /** This screen is a paired display: it is to report what it shows. */
  'live:display': (display: { name: string }) => void;
  'live:refused': (refusal: { reason: string }) => void;
}
export interface ClientToServer {
  'live:subscribe': (request: { protocol: number; tables: TableName[] }) => void;
  'live:resync': (request: { table: TableName }) => void;
}

export interface ProvinceInfo {
  code: string;
  name: string;
  nameEn: string;
  /** A simulator sends into this system now. */
  simulated: boolean;
  /** One has sent into it, now or earlier: not all figures are real. */
  holdsSimulated?: boolean;
  /** Whether the catalogue has a base map; absent: a server of before said nothing of it. */
  hasMap?: boolean;
  /** Whether an indicator ranks units; absent: a server of before said nothing of it. */
  hasLeague?: boolean;
}
