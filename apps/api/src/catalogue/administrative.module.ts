import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { loadAdministrative } from '#catalogue/administrative.js';
import { ADMINISTRATIVE } from '#catalogue/administrative.token.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';

/** Exports the country's provinces and communes before and after 1/7/2025, read once. */
@Module({
  providers: [
    {
      provide: ADMINISTRATIVE,
      inject: [CONFIG],
      useFactory: ({ CATALOGUE_DIR }: Config) => loadAdministrative(join(CATALOGUE_DIR, 'administrative')),
    },
  ],
  exports: [ADMINISTRATIVE],
})
export class AdministrativeModule {}
