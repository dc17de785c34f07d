import { type HttpException, Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasFactor } from '#accounts/second-factor.sql.js';
import { type Comer, SignIn } from '#accounts/sign-in.js';
import { OpenIdAccounts } from '#accounts/openid/openid-accounts.js';
import { twoFactors } from '#accounts/openid/person.js';
import { newSent, type Proven, Provider } from '#accounts/openid/provider.js';
import { signInRefusal, SignInRefused } from '#accounts/openid/refusal.js';
import { keepSignIn, takeSignIn } from '#accounts/openid/sign-ins.sql.js';
import { AuditLog } from '#audit/audit-log.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { isSecondFactorDue } from '#identity/enrolment.js';
import { newToken } from '#identity/sessions.sql.js';
import { tooMany } from '#identity/too-many.js';
import type { StoredAccount } from '#storage/entities/account.entity.js';

/** To the provider and back, and then a session as a password opens one. */
@Injectable()
export class OpenIdSignIn {
  private readonly log = new Logger('Access');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(OpenIdAccounts) private readonly accounts: OpenIdAccounts,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Where to send the browser, and the secret by which it is known when it comes back. @throws SignInRefused, 429 */
  async begin(redirectUri: string, next: string, { address, before }: Comer): Promise<{ url: string; secret: string }> {
    const [secret, sent] = [newToken(), newSent()];
    if (!(await keepSignIn(this.db, { secret, ...sent, next, address, before }))) throw tooManyPending();
    const url = await this.provider.signInUrl(redirectUri, sent).catch((error: unknown) => {
      throw this.said(new SignInRefused('openid-away', signInRefusal(error).detail));
    });
    return { url: url.href, secret };
  }

  /** The token of a new session, and the page to go to. @throws SignInRefused */
  async complete(cameBack: URL, secret: string | null, from: Comer): Promise<{ token: string; next: string }> {
    try {
      const sent = secret === null ? null : await takeSignIn(this.db, secret);
      if (!sent) throw new SignInRefused('openid-stale', 'not sent from here, or back already');
      const proven = await this.provider.complete(cameBack, sent);
      const account = await this.accounts.of(proven.claims);
      return {
        token: await this.open(account, proven, { ...from, before: sent.before }),
        next: account.roles.length === 0 ? '/no-rights' : sent.next,
      };
    } catch (error) {
      const refusal = this.said(signInRefusal(error));
      await this.audit.note(refusal.account, 'sign-in-failed', refusal.code, from.address);
      throw refusal;
    }
  }

  private async open(account: StoredAccount, { claims, idToken }: Proven, from: Comer): Promise<string> {
    const secondFactor = twoFactors(claims, this.config.OIDC_SECOND_FACTOR_ACR);
    const due = isSecondFactorDue(this.config, { roles: account.roles, session: account.id });
    // Whoever set up an app here would be let in without it, were the provider's word not asked for.
    if (!secondFactor && (due || (await hasFactor(this.db, account.id))))
      throw new SignInRefused('openid-second-factor', 'the provider names one factor', account.name);
    return this.signIn.open(account.id, from, { how: 'openid', idToken, secondFactor });
  }

  private said(refusal: SignInRefused): SignInRefused {
    this.log.warn(`Đăng nhập OpenID không được / OpenID sign-in refused: ${refusal.message}`);
    return refusal;
  }
}

const tooManyPending = (): HttpException =>
  tooMany(
    'too-many-sign-ins',
    60,
    'Quá nhiều lượt đăng nhập đang chờ, thử lại sau một phút / too many sign-ins are under way, try again in a minute',
  );
