import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { readRightsFile } from '#accounts/openid/mapped-rights.js';
import { Provider } from '#accounts/openid/provider.js';
import { signInRefusal } from '#accounts/openid/refusal.js';
import { settingsProblem } from '#accounts/openid/settings.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { HealthWatch } from '#health/watch.js';
import type { Found } from '#problems/problem-times.js';

const lookEveryMs = 10_000;

/** Says in health when the provider does not answer, or the file of rights is wrong: local sign-in goes on. */
@Injectable()
export class ProviderWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private found: readonly Found[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(HealthWatch) private readonly health: HealthWatch,
  ) {}

  /** @throws where the settings or the file of rights are wrong: the program does not start */
  onApplicationBootstrap(): void {
    const problem = settingsProblem(this.config);
    if (problem !== null) throw new Error(problem);
    if (!this.provider.isSet) return;
    if (this.config.OIDC_RIGHTS_FILE !== '') readRightsFile(this.config.OIDC_RIGHTS_FILE);
    this.health.add(() => this.found);
    void this.look();
    this.timer = setInterval(() => void this.look(), lookEveryMs).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const away = await this.provider.discover().then(
      () => [],
      (error: unknown) => [awayBecause(signInRefusal(error).detail)],
    );
    this.found = [...away, ...this.wrongRights()];
  }

  private wrongRights(): Found[] {
    const { OIDC_RIGHTS_FILE: file } = this.config;
    try {
      if (file !== '') readRightsFile(file);
      return [];
    } catch (error) {
      return [wrongFile((error as Error).message)];
    }
  }
}

const harmless = { closesDoor: false, stale: false };
const awayBecause = (detail: string): Found => ({
  code: 'openid-away',
  message: `Nhà cung cấp OpenID không trả lời đúng (${detail}): đăng nhập bằng tài khoản tại chỗ vẫn được`,
  messageEn: `The OpenID provider does not answer as it should (${detail}): local accounts still sign in`,
  ...harmless,
});
const wrongFile = (detail: string): Found => ({
  code: 'openid-rights',
  message: `Tệp quyền OpenID sai, không ai đăng nhập được qua nhà cung cấp: ${detail}`,
  messageEn: `The OpenID file of rights is wrong, nobody signs in through the provider: ${detail}`,
  ...harmless,
});
