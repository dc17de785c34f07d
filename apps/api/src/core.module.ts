import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { AuditLog } from '#audit/audit-log.js';
import { Access } from '#identity/access.js';
import { KeyRing } from '#identity/key-ring.js';
import { NamedUnitsGuard } from '#identity/named-units.guard.js';
import { RightsCheck } from '#identity/rights-check.js';
import { PATH_DATABASE } from '#storage/path-pool.js';
import { SignInGuard } from '#identity/sign-in.guard.js';

/** What main.ts opened before the container: every feature takes these by injection. */
export interface AppResources {
  readonly config: Config;
  /** Of the live path. */
  readonly db: DataSource;
  /** Of whoever asks. */
  readonly readingDb: DataSource;
  readonly eventLog: EventLog;
  readonly catalogue: CatalogueHolder;
  readonly keys: KeyRing;
}

/** The only global module: settings, database, event log, catalogue, keys, and who asks. All else is imported by whoever needs it. */
@Module({})
export class CoreModule {
  static of(parts: AppResources): DynamicModule {
    const providers: Provider[] = [
      { provide: CONFIG, useValue: parts.config },
      { provide: DataSource, useValue: parts.readingDb },
      { provide: PATH_DATABASE, useValue: parts.db },
      { provide: EVENT_LOG, useValue: parts.eventLog },
      { provide: CATALOGUE, useValue: parts.catalogue },
      { provide: KeyRing, useValue: parts.keys },
      Access,
      AuditLog,
    ];
    // In this order: the second asks who the first has found.
    const guards = [SignInGuard, NamedUnitsGuard].map((useClass) => ({ provide: APP_GUARD, useClass }));
    return { module: CoreModule, global: true, providers: [...providers, ...guards, RightsCheck], exports: providers };
  }
}
