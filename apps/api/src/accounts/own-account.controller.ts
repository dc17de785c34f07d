import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { OwnSessions } from '@ioc/shared/answers/accounts';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { Passwords } from '#accounts/passwords.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { endSessions, readSessions } from '#identity/sessions.sql.js';

const NewPassword = z.strictObject({ old: z.string().min(1).max(1000), password: z.string().min(1).max(1000) });
type NewPassword = z.infer<typeof NewPassword>;
const SessionId = z.uuid();

/** What everybody may do with his own account. */
@ApiTags('accounts')
@Controller('api/account')
export class OwnAccountController {
  constructor(
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  @Get('sessions')
  @ApiOkResponse({ description: 'Where one is signed in, newest first.', standardSchema: OwnSessions })
  async sessions(@CurrentPrincipal() { id, session }: Principal): Promise<OwnSessions> {
    const rows = session === null ? [] : await readSessions(this.db, id);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        current: row.id === session,
        from: row.created_at.toISOString(),
        seen: row.seen_at.toISOString(),
        until: row.expires_at.toISOString(),
        ...{ agent: row.agent, address: row.address },
      })),
    };
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out everywhere, here too.' })
  async endAll(@CurrentPrincipal() { id, session }: Principal): Promise<void> {
    if (session !== null) await endSessions(this.db, id, {});
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'That session is over.' })
  async end(
    @CurrentPrincipal() { id, session }: Principal,
    @Param('id', { schema: SessionId }) only: string,
  ): Promise<void> {
    const ended = session === null ? 0 : await endSessions(this.db, id, { only });
    if (ended === 0) throw new NotFoundException('Không có phiên này / there is no such session');
  }

  @Post('password')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The new one counts; all other sessions are over.' })
  @ApiUnauthorizedResponse({ description: 'Mật khẩu cũ sai / the old one is wrong', standardSchema: ErrorAnswer })
  async password(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: NewPassword }) body: NewPassword,
    @Ip() address: string,
  ): Promise<void> {
    await this.passwords.change(principal, { ...body, address });
  }
}
