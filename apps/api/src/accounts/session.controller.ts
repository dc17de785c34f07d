import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { SignedOut, WhoAmI } from '@ioc/shared/answers/accounts';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { comerOf, giveSession, takeSession, whoAmI } from '#accounts/answer-session.js';
import { SecondFactorCode } from '#accounts/second-factor-code.js';
import { ProviderSignOut } from '#accounts/openid/provider-sign-out.js';
import { SignIn } from '#accounts/sign-in.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { Access } from '#identity/access.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { endSessions, readIdToken } from '#identity/sessions.sql.js';
import { NoContentInterceptor } from '#platform/no-content.interceptor.js';

const Credentials = z.strictObject({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(1000),
  code: SecondFactorCode.default('').describe(
    'of the authenticator app, or a recovery code, where the account has a second factor',
  ),
});
type Credentials = z.infer<typeof Credentials>;

/** Sign-in and sign-out. */
@ApiTags('accounts')
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(ProviderSignOut) private readonly provider: ProviderSignOut,
    @Inject(Access) private readonly access: Access,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Đăng nhập / Sign in',
    description:
      'Answers with the cookie ioc_session (HttpOnly, SameSite=Strict; Secure over HTTPS), which every other request carries. ' +
      'Where the account has a second factor, 401 `code-needed` asks for `code` beside the two. ' +
      'An unknown account answers as a wrong password does. After five wrong ones of an account or of an address: 429 with the seconds to wait.',
  })
  @ApiNoContentResponse({ description: 'Signed in: Set-Cookie.' })
  @ApiUnauthorizedResponse({
    description: 'Tên hoặc mật khẩu sai / wrong name or password',
    standardSchema: ErrorAnswer,
  })
  @ApiResponse({ status: 429, description: 'Sai nhiều lần / too many wrong attempts', standardSchema: ErrorAnswer })
  async open(
    @Body({ schema: Credentials }) credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    giveSession(request, response, this.config, await this.signIn.withPassword(credentials, comerOf(request)));
  }

  @Get()
  @ApiOkResponse({ description: 'Who asks, and what he may.', standardSchema: WhoAmI })
  who(@CurrentPrincipal() principal: Principal): WhoAmI {
    return whoAmI(this.access, principal, this.config);
  }

  @Delete()
  @ApiOperation({ summary: 'Đăng xuất / Sign out' })
  @ApiNoContentResponse({ description: 'The session is over; its cookie opens nothing any more.' })
  @ApiOkResponse({
    description: 'The same; to be signed out at the OpenID provider as well, the browser goes to its address.',
    standardSchema: SignedOut,
  })
  @UseInterceptors(NoContentInterceptor)
  async close(
    @CurrentPrincipal() { id, session }: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOut | null> {
    const idToken = session === null ? null : await readIdToken(this.db, session);
    if (session !== null) await endSessions(this.db, id, { only: session });
    takeSession(request, response, this.config);
    return idToken === null ? null : this.provider.after(request, idToken);
  }
}
