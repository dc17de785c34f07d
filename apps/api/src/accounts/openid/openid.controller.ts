import { Controller, Get, Inject, NotFoundException, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SignInMethods } from '@ioc/shared/answers/accounts';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { comerOf, cookieOptionsFor, giveCookie, giveSession, takeCookie } from '#accounts/answer-session.js';
import { OpenIdSignIn } from '#accounts/openid/openid-sign-in.js';
import { Provider } from '#accounts/openid/provider.js';
import { type Place, reachedUnder } from '#accounts/openid/place.js';
import { SignInRefused } from '#accounts/openid/refusal.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { openIdCookie, openIdSecretIn } from '#identity/session-cookie.js';

const Begin = z.strictObject({
  next: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\s\\]*$/, 'cần một trang của chương trình, ví dụ /figures / expected a page, e.g. /figures')
    .default('/')
    .describe('the page to go to once signed in'),
});
type Begin = z.infer<typeof Begin>;
/** What a provider sends back is the library's to judge. All of it together fits an address of 16 KB. */
const text = (most: number) => z.string().max(most).optional();
const CameBack = z.looseObject({
  ...{ code: text(4000), state: text(500), iss: text(1000) },
  ...{ error: text(500), error_description: text(4000) },
});
type CameBack = z.infer<typeof CameBack>;

const NotSet = ApiNotFoundResponse({ description: 'OIDC_ISSUER không đặt / is not set', standardSchema: ErrorAnswer });

/** Sign-in through the OpenID provider of the settings. */
@ApiTags('accounts')
@Controller('api/session')
export class OpenIdController {
  constructor(
    @Inject(OpenIdSignIn) private readonly signIn: OpenIdSignIn,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('methods')
  @ApiOkResponse({ description: 'How people sign in here.', standardSchema: SignInMethods })
  methods(): SignInMethods {
    return { password: true, openid: this.provider.isSet ? { name: this.config.OIDC_NAME || null } : null };
  }

  @Get('openid')
  @ApiOperation({
    summary: 'Đăng nhập qua nhà cung cấp OpenID / Sign in through the OpenID provider',
    description:
      'A browser is sent to the provider, with state, nonce and a PKCE challenge, and comes back to the callback.',
  })
  @ApiResponse({
    status: 303,
    description: 'To the provider; to /sign-in?problem=openid-away where it does not answer.',
  })
  @NotSet
  async begin(
    @Query({ schema: Begin }) { next }: Begin,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.answered(request, response, async ({ redirectUri }) => {
      const { url, secret } = await this.signIn.begin(redirectUri, next, comerOf(request));
      giveCookie(response, openIdCookie, secret, this.cookie(request));
      return url;
    });
  }

  @Get('openid/callback')
  @ApiOperation({ summary: 'Từ nhà cung cấp về / Back from the provider' })
  @ApiResponse({
    status: 303,
    description: 'Signed in, with Set-Cookie, to the page that was asked for; else to /sign-in?problem=openid-….',
  })
  @NotSet
  async callback(
    @Query({ schema: CameBack }) _: CameBack,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.answered(request, response, async ({ redirectUri, page }) => {
      takeCookie(response, openIdCookie, this.cookie(request));
      const { search } = new URL(request.originalUrl, redirectUri);
      const secret = openIdSecretIn(request.headers.cookie);
      const { token, next } = await this.signIn.complete(new URL(search, redirectUri), secret, comerOf(request));
      giveSession(request, response, this.config, token);
      return page(next);
    });
  }

  /** The provider's page sends the browser here: with SameSite=Strict the cookie would stay behind. */
  private cookie(request: Request) {
    return { ...cookieOptionsFor(request, this.config), sameSite: 'lax' as const };
  }

  private async answered(request: Request, response: Response, work: (place: Place) => Promise<string>): Promise<void> {
    this.mustBeSet();
    const place = reachedUnder(request, this.config);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('referrer-policy', 'no-referrer');
    const to = await work(place).catch((error: unknown) => {
      if (!(error instanceof SignInRefused)) throw error;
      return place.page(`/sign-in?problem=${error.code}`);
    });
    response.redirect(303, to);
  }

  private mustBeSet(): void {
    if (!this.provider.isSet)
      throw new NotFoundException(
        'Chưa đặt nhà cung cấp OpenID (OIDC_ISSUER) / no OpenID provider is set (OIDC_ISSUER); docs/operations/openid.md',
      );
  }
}
