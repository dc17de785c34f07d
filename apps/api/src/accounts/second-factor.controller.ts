import { applyDecorators, Body, Controller, Get, Header, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { RecoveryCodes, SecondFactorOffer, SecondFactorState } from '@ioc/shared/answers/second-factor';
import * as z from 'zod';
import { SecondFactor } from '#accounts/second-factor.js';
import { SecondFactorCode } from '#accounts/second-factor-code.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';

const password = z.string().min(1).max(1000);
const Password = z.strictObject({ password });
const Code = z.strictObject({ code: SecondFactorCode });
type Code = z.infer<typeof Code>;
const Both = z.strictObject({ password, code: SecondFactorCode });

/** Password or code are looked at; what is answered is kept nowhere. */
const Guarded = (status: 200 | 204): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    Header('cache-control', 'no-store'),
    ApiUnauthorizedResponse({
      description: 'Mật khẩu hoặc mã sai / the password or the code is wrong',
      standardSchema: ErrorAnswer,
    }),
    ApiConflictResponse({
      description: 'Đã bật, hoặc chưa bật / it is in force, or is not',
      standardSchema: ErrorAnswer,
    }),
  );

/** An authenticator app as the second factor of one's own account (RFC 6238). */
@ApiTags('accounts')
@Controller('api/account/second-factor')
export class SecondFactorController {
  constructor(@Inject(SecondFactor) private readonly factor: SecondFactor) {}

  @Get()
  @ApiOkResponse({ description: 'Whether one has it, and has to.', standardSchema: SecondFactorState })
  state(@CurrentPrincipal() principal: Principal): Promise<SecondFactorState> {
    return this.factor.state(principal);
  }

  @Post()
  @Guarded(200)
  @ApiOkResponse({ description: 'A new secret, to be confirmed within the hour.', standardSchema: SecondFactorOffer })
  offer(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: Password }) body: z.infer<typeof Password>,
    @Ip() address: string,
  ): Promise<SecondFactorOffer> {
    return this.factor.offer(principal, body.password, address);
  }

  @Post('confirmation')
  @Guarded(200)
  @ApiOkResponse({ description: 'In force; all other sessions are over.', standardSchema: RecoveryCodes })
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: Code }) { code }: Code,
    @Ip() address: string,
  ): Promise<RecoveryCodes> {
    return this.factor.confirm(principal, code, address);
  }

  @Post('recovery-codes')
  @Guarded(200)
  @ApiOkResponse({ description: 'Ten new ones; those of before open nothing.', standardSchema: RecoveryCodes })
  renew(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: Code }) body: Code,
    @Ip() address: string,
  ): Promise<RecoveryCodes> {
    return this.factor.renewCodes(principal, body.code, address);
  }

  @Post('removal')
  @Guarded(204)
  @ApiNoContentResponse({ description: 'Signed in without it from now on; all other sessions are over.' })
  remove(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: Both }) body: z.infer<typeof Both>,
    @Ip() address: string,
  ): Promise<void> {
    return this.factor.remove(principal, body.password, body.code, address);
  }
}
