import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { DisplayRow } from '@ioc/shared/answers/displays';
import { DataSource } from 'typeorm';
import { displayState } from '#displays/display-state.js';
import {
  addDisplay,
  countDisplays,
  keepReport,
  mostDisplays,
  readDisplays,
  revokeDisplay,
  type StoredDisplay,
  type StoredReport,
  takeNextToken,
} from '#displays/displays.sql.js';
import { codeMinutes, typedCode } from '#displays/pairing-code.js';
import { confirmPairing, lockPairing } from '#displays/pairings.sql.js';
import type { Principal } from '#identity/principal.js';
import { RateLimit } from '#identity/rate-limit.js';
import { newToken } from '#identity/sessions.sql.js';
import { tooMany } from '#identity/too-many.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

export interface Confirmation {
  readonly code: string;
  readonly name: string;
  readonly room: string;
}

/** Which screens may show the live tables: confirmed by a person, seen by their reports, revoked. */
@Injectable()
export class Displays {
  /** Codes that one person may try: enough for a room of screens, too few to guess one of 34 million. */
  private readonly tries = new RateLimit({ burst: 30, perSecond: 1 });
  /** Several windows of one machine report as one display. */
  private readonly reports = new RateLimit({ burst: 20, perSecond: 0.5 });

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async list(now: number): Promise<DisplayRow[]> {
    return (await readDisplays(this.db)).map((display) => displayRow(display, now));
  }

  /** @throws 400 and 404 where no screen shows the code, 409 where the name is taken, 429 after thirty codes */
  async confirm({ code, name, room }: Confirmation, by: Principal): Promise<DisplayRow> {
    const wait = this.tries.take(by.name, 1, performance.now());
    if (wait > 0) throw tooOften(wait);
    const typed = typedCode(code);
    if (typed === null) throw new BadRequestException(noCode);
    const display = await inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.displays})`);
      const screen = await lockPairing(manager, typed);
      if (!screen) throw new NotFoundException(unknownCode);
      const { all, named } = await countDisplays(manager, name);
      if (named > 0) throw new ConflictException(`name: đã có màn hình ${name} / the name is taken`);
      if (all >= mostDisplays) throw new ConflictException(full);
      const added = await addDisplay(manager, { ...screen, name, room, by: by.name });
      await confirmPairing(manager, typed, added.id);
      return added;
    });
    return displayRow(display, Date.now());
  }

  /** @throws 404 where it is not in force */
  async revoke(id: string, by: Principal): Promise<void> {
    if (!(await revokeDisplay(this.db, id, by.name)))
      throw new NotFoundException('Không có màn hình này / there is no such display');
  }

  /** Keeps what a display says of itself, and answers its next token when it is time for one. @throws 429 */
  async report({ id }: Principal, report: StoredReport): Promise<string | null> {
    const wait = this.reports.take(id, 1, performance.now());
    if (wait > 0) throw tooOften(wait);
    await keepReport(this.db, id, report);
    const token = newToken();
    return (await takeNextToken(this.db, id, token, { always: false })) ? token : null;
  }
}

function displayRow(display: StoredDisplay, now: number): DisplayRow {
  const { id, name, room, address, agent, page, picture, build, pace } = display;
  const { paired_at: pairedAt, seen_at: seenAt, revoked_at: revokedAt } = display;
  return {
    ...{ id, name, room, ...displayState({ pairedAt, seenAt, revokedAt }, now) },
    ...{ page, picture, build, frameAt: display.frame_at?.toISOString() ?? null, pace, address, agent },
    ...{ pairedAt: pairedAt.toISOString(), pairedBy: display.paired_by, revokedBy: display.revoked_by },
  };
}

const noCode =
  'code: cần sáu ký tự đang hiện trên màn hình, ví dụ HT4 K79 / expected the six signs on the screen, such as HT4 K79';
const unknownCode = `code: không màn hình nào đang hiện mã này, mã đổi sau mỗi ${codeMinutes} phút / no screen shows this code, it changes every ${codeMinutes} minutes`;
const full = `Đã đủ ${mostDisplays} màn hình, hãy gỡ bớt / there are ${mostDisplays} displays, revoke some`;

const tooOften = (seconds: number) =>
  tooMany('too-many-attempts', seconds, `Thử lại sau ${seconds} giây / try again in ${seconds} s`);
