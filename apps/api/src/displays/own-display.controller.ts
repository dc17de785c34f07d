import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DisplayPace, Pairing } from '@ioc/shared/answers/displays';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { comerOf, cookieOptionsFor, giveCookie, takeCookie } from '#accounts/answer-session.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { Displays } from '#displays/displays.js';
import { Pairings } from '#displays/pairings.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { withoutPersons } from '#identity/without-persons.js';
import { displayCookie, pairingCookie } from '#identity/session-cookie.js';

const Report = z.strictObject({
  page: z.string().max(200).describe('path and query of the page that is shown'),
  picture: z.string().max(40).describe("whether the picture is live, in the words of the wall's health"),
  build: z.string().max(100),
  frameAge: z.int().min(0).max(86_400_000).nullable().describe('milliseconds since the page drew last'),
  // A page of an older build measures nothing.
  pace: DisplayPace.nullable().default(null),
});
type Report = z.infer<typeof Report>;

/** A screen is off at night and over holidays; browsers keep a cookie no longer than this. */
const keptMs = 400 * 86_400_000;

/** What a screen asks for itself. */
@ApiTags('displays')
@Controller('api/display')
export class OwnDisplayController {
  constructor(
    @Inject(Pairings) private readonly pairings: Pairings,
    @Inject(Displays) private readonly displays: Displays,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('pairing')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Ghép màn hình / Pair this screen',
    description:
      'Asked every few seconds by a screen that nobody is known at. The secret stands in the cookie ioc_pairing; once the code was confirmed the answer sets ioc_display, which opens the live tables and what a wall needs to draw itself.',
  })
  @ApiOkResponse({ description: 'The code to show, the same until it expires.', standardSchema: Pairing })
  @ApiResponse({ status: 429, description: 'Quá nhiều màn hình chờ / too many wait', standardSchema: ErrorAnswer })
  async pair(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Pairing> {
    const { answer, secret, token } = await this.pairings.step(request.headers, comerOf(request));
    const options = cookieOptionsFor(request, this.config);
    response.setHeader('cache-control', 'no-store');
    if (secret === null) takeCookie(response, pairingCookie, options);
    else if (secret !== undefined) giveCookie(response, pairingCookie, secret, options);
    if (token !== undefined) this.give(request, response, token);
    return answer;
  }

  @Post('report')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Kept; once a day Set-Cookie brings the next token.' })
  @ApiResponse({ status: 429, description: 'Quá dày / too often', standardSchema: ErrorAnswer })
  async report(
    @CurrentPrincipal() display: Principal,
    @Body({ schema: Report }) report: Report,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.displays.report(display, { ...report, page: withoutPersons(report.page) });
    if (token !== null) this.give(request, response, token);
  }

  private give(request: Request, response: Response, token: string): void {
    giveCookie(response, displayCookie, token, { ...cookieOptionsFor(request, this.config), maxAge: keptMs });
  }
}
