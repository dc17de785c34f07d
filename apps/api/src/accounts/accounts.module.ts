import { Module } from '@nestjs/common';
import { Accounts } from '#accounts/accounts.js';
import { AccountsController } from '#accounts/accounts.controller.js';
import { FirstAdministrator } from '#accounts/first-administrator.js';
import { InvitationsController } from '#accounts/invitations.controller.js';
import { Attempts } from '#accounts/attempts.js';
import { AccountLinks } from '#accounts/links.js';
import { OwnAccountController } from '#accounts/own-account.controller.js';
import { Passwords } from '#accounts/passwords.js';
import { SecondFactor } from '#accounts/second-factor.js';
import { SecondFactorCheck } from '#accounts/second-factor-check.js';
import { SecondFactorController } from '#accounts/second-factor.controller.js';
import { SessionController } from '#accounts/session.controller.js';
import { SignIn } from '#accounts/sign-in.js';
import { OpenIdAccounts } from '#accounts/openid/openid-accounts.js';
import { OpenIdController } from '#accounts/openid/openid.controller.js';
import { OpenIdSignIn } from '#accounts/openid/openid-sign-in.js';
import { Provider } from '#accounts/openid/provider.js';
import { ProviderSignOut } from '#accounts/openid/provider-sign-out.js';
import { ProviderWatch } from '#accounts/openid/provider-watch.js';
import { HealthModule } from '#health/health.module.js';

/** People: sign-in, their sessions and passwords, and whom the administrator lets in. */
@Module({
  imports: [HealthModule],
  controllers: [
    SessionController,
    OpenIdController,
    OwnAccountController,
    SecondFactorController,
    InvitationsController,
    AccountsController,
  ],
  providers: [
    ...[Accounts, AccountLinks, Attempts, Passwords, SecondFactor, SecondFactorCheck, SignIn, FirstAdministrator],
    ...[Provider, ProviderSignOut, ProviderWatch, OpenIdAccounts, OpenIdSignIn],
  ],
})
export class AccountsModule {}
