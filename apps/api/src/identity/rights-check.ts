import { Inject, Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { requireRights } from '#identity/rights.js';

/** The program does not start with an address of which the table of rights says nothing. */
@Injectable()
export class RightsCheck implements OnModuleInit {
  constructor(@Inject(ModulesContainer) private readonly modules: ModulesContainer) {}

  /** @throws naming them */
  onModuleInit(): void {
    const all = [...this.modules.values()].flatMap(({ controllers }) => [...controllers.values()]);
    requireRights(all.flatMap(({ metatype }) => (metatype ? [metatype as Type] : [])));
  }
}
