import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SignedOut } from '@ioc/shared/answers/accounts';
import type { Request } from 'express';
import { reachedUnder } from '#accounts/openid/place.js';
import { Provider } from '#accounts/openid/provider.js';
import { signInRefusal } from '#accounts/openid/refusal.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';

/** Where somebody has to go to be signed out of the provider too. */
@Injectable()
export class ProviderSignOut {
  private readonly log = new Logger('Access');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Provider) private readonly provider: Provider,
  ) {}

  /** null: the provider has no such address, or does not answer: our own session is over all the same. */
  async after(request: Request, idToken: string): Promise<SignedOut | null> {
    if (!this.provider.isSet) return null;
    const back = reachedUnder(request, this.config).page('/sign-in');
    const url = await this.provider.signOut(idToken, back).catch((error: unknown) => {
      this.log.warn(
        `Không đăng xuất được ở nhà cung cấp / not signed out at the provider: ${signInRefusal(error).detail}`,
      );
      return null;
    });
    return url && { next: url.href };
  }
}
