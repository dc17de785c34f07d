import { Logger } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Access } from '#identity/access.js';
import { enrolFirst } from '#identity/enrolment.js';
import { nobodyKnown, type Principal } from '#identity/principal.js';

type Doorkeeper = Pick<Access, 'principal' | 'outdated' | 'mustEnrol'>;

/** Why a socket is refused, as socket.io hands it to the client: `error.data`. */
class SocketRefused extends Error {
  readonly data: object;

  constructor(said: { code: string; message: string }, statusCode: number) {
    super(said.message);
    this.data = { statusCode, ...said };
  }
}

interface OpenSocket {
  readonly principal: Principal;
  readonly end: () => void;
  /** What it is sent, by the catalogue of the moment. */
  readonly sees: () => string;
  /** The same, when it came. */
  readonly saw: string;
}

/** Who is behind each open socket. A session that ended, or rights that changed, end it; the client comes back and is asked again. */
export class SignedInSockets {
  private readonly log = new Logger('Access');
  private readonly open = new Map<string, OpenSocket>();
  private looking = false;

  constructor(private readonly access: Doorkeeper) {}

  /** @throws SocketRefused where nobody is known, or nobody can be asked for */
  async admit(headers: IncomingHttpHeaders): Promise<Principal> {
    const principal = await this.access.principal(headers).catch((error: Error) => {
      this.log.warn(`live: ${error.message}`);
      throw new SocketRefused(away, 503);
    });
    if (!principal) throw new SocketRefused(nobodyKnown(headers.cookie).getResponse() as typeof away, 401);
    if (this.access.mustEnrol(principal)) throw new SocketRefused(enrolFirst().getResponse() as typeof away, 403);
    return principal;
  }

  enter(id: string, principal: Principal, end: () => void, sees: () => string): void {
    this.open.set(id, { principal, end, sees, saw: sees() });
  }

  exit(id: string): void {
    this.open.delete(id);
  }

  /** Called when the catalogue changed: whose units are others now comes back and is sent those. */
  catalogueChanged(): void {
    for (const { end, sees, saw } of [...this.open.values()]) if (sees() !== saw) end();
  }

  /** Called once a second. While the database is away nobody can be asked, and nothing new is sent either. */
  async look(): Promise<void> {
    if (this.looking || this.open.size === 0) return;
    this.looking = true;
    try {
      const principals = [...new Set([...this.open.values()].map(({ principal }) => principal))];
      const outdated = new Set(await this.access.outdated(principals));
      for (const { principal, end } of [...this.open.values()]) if (outdated.has(principal)) end();
    } catch (error) {
      this.log.debug(`sessions: ${(error as Error).message}`);
    } finally {
      this.looking = false;
    }
  }
}

const away = { code: 'database-away', message: 'Cơ sở dữ liệu chưa trả lời / the database does not answer yet' };
