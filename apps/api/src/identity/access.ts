import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type AccessMode, AccountRole, type Role } from '@ioc/shared/answers/accounts';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { accessMode } from '#identity/access-mode.js';
import { readDisplay } from '#identity/displays.sql.js';
import { mustEnrol } from '#identity/enrolment.js';
import type { Principal } from '#identity/principal.js';
import { hadRealEvent } from '#identity/real-event.sql.js';
import { displayTokenIn, tokenIn } from '#identity/session-cookie.js';
import { readPrincipal, readRights } from '#identity/sessions.sql.js';

const pollMs = 1000;

/** Whoever asks without a session, where the mode lets him. */
const byMode: Readonly<Record<AccessMode, Principal | null>> = {
  accounts: null,
  demonstration: visitor('demonstration', 'trình diễn / demonstration', 'leader'),
  open: visitor('open', 'máy này / this machine', ...AccountRole.options),
};

function visitor(id: string, displayName: string, ...roles: Role[]): Principal {
  return { id, name: id, displayName, roles, units: [], session: null, secondFactor: false };
}

/** Knows who asks: by the cookie of a session, by the mode of access, or by the cookie of a paired display. */
@Injectable()
export class Access implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Access');
  private timer: NodeJS.Timeout | null = null;
  private real = false;
  private onAccounts: () => void = () => undefined;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get mode(): AccessMode {
    return accessMode(this.config, this.real);
  }

  async onModuleInit(): Promise<void> {
    this.real = await hadRealEvent(this.db);
    if (this.mode === 'demonstration') this.timer = setInterval(() => void this.look(), pollMs).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Calls `work` once accounts are asked for: at once, or when the demonstration ends. */
  whenAccounts(work: () => void): void {
    this.onAccounts = work;
    if (this.mode === 'accounts') work();
  }

  /** Who sends a request with these headers; null: nobody who is known. */
  async principal(headers: IncomingHttpHeaders): Promise<Principal | null> {
    const token = tokenIn(headers.cookie);
    const signedIn = token === null ? null : await readPrincipal(this.db, token);
    return signedIn ?? byMode[this.mode] ?? (await this.display(headers));
  }

  /** The display whose token these headers carry; null: none, or one that opens nothing any more. */
  display(headers: IncomingHttpHeaders): Promise<Principal | null> {
    const token = displayTokenIn(headers.cookie);
    return token === null ? Promise.resolve(null) : readDisplay(this.db, token);
  }

  /** Whether somebody who is known has to set up a second factor before anything else. */
  mustEnrol(principal: Principal): boolean {
    return mustEnrol(this.config, principal);
  }

  /** Of these principals, those whose session ended or whose rights are others by now. */
  async outdated(principals: readonly Principal[]): Promise<Principal[]> {
    const sessions = [...new Set(principals.flatMap(({ session }) => session ?? []))];
    const now = sessions.length === 0 ? new Map() : await readRights(this.db, sessions);
    return principals.filter((principal) =>
      principal.session === null ? byMode[this.mode] !== principal : !sameRights(principal, now.get(principal.session)),
    );
  }

  private async look(): Promise<void> {
    this.real ||= await hadRealEvent(this.db).catch(() => false);
    if (!this.real) return;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.log.warn(ended);
    this.onAccounts();
  }
}

const ended =
  'Đã có sự kiện thật: kết thúc trình diễn, từ nay phải đăng nhập / a real event came: the demonstration is over, people sign in from now on';

const sameRights = (principal: Principal, now: Pick<Principal, 'roles' | 'units'> | undefined): boolean =>
  now !== undefined && String(now.roles) === String(principal.roles) && String(now.units) === String(principal.units);
