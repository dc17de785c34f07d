import { randomInt } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type HttpException, Inject, Injectable } from '@nestjs/common';
import type { Pairing } from '@ioc/shared/answers/displays';
import { DataSource } from 'typeorm';
import type { Comer } from '#accounts/sign-in.js';
import { networkOf } from '#accounts/slowdown.js';
import { AuditLog } from '#audit/audit-log.js';
import { readEnded, takeFirstToken, takeNextToken } from '#displays/displays.sql.js';
import { newCode, shownCode } from '#displays/pairing-code.js';
import { addPairing, readPairing, type StoredPairing } from '#displays/pairings.sql.js';
import { Access } from '#identity/access.js';
import { RateLimit } from '#identity/rate-limit.js';
import { displayTokenIn, pairingSecretIn } from '#identity/session-cookie.js';
import { newToken } from '#identity/sessions.sql.js';
import { tooMany } from '#identity/too-many.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

/** What a screen is answered, and what its browser is to keep. */
export interface PairingStep {
  readonly answer: Pairing;
  /** A new secret; null: it has done its work; undefined: the browser keeps the one it has. */
  readonly secret?: string | null;
  /** The token of the display that it is from now on. */
  readonly token?: string;
}

const known: Pairing = { state: 'known', code: null, until: null, ended: null };

/** A screen without a session asks every few seconds: it shows a code, and takes its token once somebody has confirmed that. */
@Injectable()
export class Pairings {
  /** A room of sixty screens behind one address asks twenty times a second. */
  private readonly rate = new RateLimit({ burst: 200, perSecond: 25 });

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Access) private readonly access: Access,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws 429 where one address asks too often, or too many screens wait */
  async step(headers: IncomingHttpHeaders, comer: Comer): Promise<PairingStep> {
    const address = networkOf(comer.address);
    const wait = this.rate.take(address, 1, performance.now());
    if (wait > 0) throw tooManyScreens(wait);
    if (await this.access.principal(headers)) return { answer: known, secret: null };
    const secret = pairingSecretIn(headers.cookie);
    const open = secret === null ? null : await readPairing(this.db, secret);
    if (open?.display) return this.paired(open.display, comer);
    const ended = await this.ended(displayTokenIn(headers.cookie));
    if (open) return { answer: shown(open, ended) };
    const fresh = newToken();
    return { answer: shown(await this.open(fresh, { ...comer, address }), ended), secret: fresh };
  }

  private async open(secret: string, comer: Comer): Promise<StoredPairing> {
    const codes = Array.from({ length: 8 }, () => newCode(randomInt));
    const pairing = await inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.displays})`);
      return addPairing(manager, { secret, codes, ...comer });
    });
    if (!pairing) throw tooManyScreens(60);
    return pairing;
  }

  /** Its first token; another window of the same machine may have come before, and shares the cookie. */
  private async paired(id: string, { address }: Comer): Promise<PairingStep> {
    const token = newToken();
    const first = await takeFirstToken(this.db, id, token);
    if (first) await this.audit.note(`display:${id}`, 'signed-in', '', address);
    const given = first || (await takeNextToken(this.db, id, token, { always: true }));
    return given ? { answer: known, secret: null, token } : { answer: known };
  }

  private async ended(token: string | null): Promise<Pairing['ended']> {
    if (token === null) return null;
    const was = await readEnded(this.db, token);
    return { name: was?.name ?? null, at: was?.revoked_at?.toISOString() ?? null };
  }
}

const shown = ({ code, expires_at: until }: StoredPairing, ended: Pairing['ended']): Pairing => ({
  ...{ state: 'waiting', code: shownCode(code), until: until.toISOString() },
  ended,
});

const tooManyScreens = (seconds: number): HttpException =>
  tooMany(
    'too-many-screens',
    seconds,
    `Quá nhiều màn hình đang chờ ghép, thử lại sau ${seconds} giây / too many screens wait to be paired, try again in ${seconds} s`,
  );
