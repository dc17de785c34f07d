import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiGoneResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Invitation } from '@ioc/shared/answers/accounts';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { AccountName } from '#accounts/account-name.js';
import { comerOf, giveSession } from '#accounts/answer-session.js';
import { FirstAdministrator } from '#accounts/first-administrator.js';
import { AccountLinks } from '#accounts/links.js';
import { Passwords } from '#accounts/passwords.js';
import { hasFactor } from '#accounts/second-factor.sql.js';
import { SignIn } from '#accounts/sign-in.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';

const Token = z.string().regex(/^[\w-]{43}$/, 'cần mã sau dấu # của liên kết / expected what follows # in the link');
const Shown = z.strictObject({ token: Token });
const Acceptance = z.strictObject({
  token: Token,
  password: z.string().min(1).max(1000),
  name: AccountName.optional(),
  displayName: z.string().trim().min(1).max(100).optional(),
});
type Acceptance = z.infer<typeof Acceptance>;

/** One-time links: the secret stands in the body, so that no log of addresses has it. */
@ApiTags('accounts')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    @Inject(AccountLinks) private readonly links: AccountLinks,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(FirstAdministrator) private readonly first: FirstAdministrator,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  @Post('look')
  @HttpCode(200)
  @ApiOkResponse({ description: 'What the link is for.', standardSchema: Invitation })
  @ApiGoneResponse({ description: 'Liên kết hết hiệu lực / it opens nothing any more', standardSchema: ErrorAnswer })
  look(@Body({ schema: Shown }) { token }: z.infer<typeof Shown>): Promise<Invitation> {
    return this.links.look(token);
  }

  @Post('accept')
  @HttpCode(204)
  @ApiNoContentResponse({
    description:
      'The password is set and the link spent; signed in by Set-Cookie, unless the account has a second factor.',
  })
  @ApiGoneResponse({ description: 'Liên kết hết hiệu lực / it opens nothing any more', standardSchema: ErrorAnswer })
  async accept(
    @Body({ schema: Acceptance }) body: Acceptance,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const account = await this.passwords.accept(body);
    await this.first.done();
    if (await hasFactor(this.db, account)) return; // the link stands for a password alone
    giveSession(request, response, this.config, await this.signIn.open(account, comerOf(request)));
  }
}
