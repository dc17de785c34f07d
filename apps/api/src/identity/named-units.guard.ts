import { type CanActivate, type ExecutionContext, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { namedUnits } from '#identity/named-units.js';
import { answerWhole, unitsIn } from '#identity/principal.js';
import { rightOf } from '#identity/rights.js';
import { sightOf } from '#identity/sight.js';

/**
 * Figures of a unit are its own (docs/decisions/0350): where a department alone asks for those of others, they are not
 * there. A question that names one of its own units is about its own cases, so nothing of the answer is cut.
 */
@Injectable()
export class NamedUnitsGuard implements CanActivate {
  constructor(@Inject(CATALOGUE) private readonly holder: Pick<CatalogueHolder, 'current'>) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http' || rightOf(context.getClass(), context.getHandler()).figures !== 'own')
      return true;
    const request = context.switchToHttp().getRequest<Request>();
    const catalogue = this.holder.current;
    const [sight, named] = [sightOf(unitsIn(request), catalogue), namedUnits(request.query, catalogue)];
    if (sight === null || named.length === 0) return true;
    if (!named.some((unit) => sight.includes(unit)))
      throw new NotFoundException(`Không tìm thấy đơn vị ${named.join(', ')} / not found`);
    answerWhole(request);
    return true;
  }
}
