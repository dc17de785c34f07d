import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ownUnit } from '#catalogue/own-unit.js';

/** A query whose unit was resolved. */
export type WithUnit<Query> = Omit<Query, 'unit'> & { readonly unit: string };

/** Resolves `unit` of a query: any of its codes becomes its own, none at all the province, an unknown one 400. */
@Injectable()
export class UnitPipe implements PipeTransform {
  constructor(@Inject(CATALOGUE) private readonly holder: Pick<CatalogueHolder, 'current'>) {}

  transform<Query extends { unit?: string | undefined }>(query: Query): WithUnit<Query> {
    const { current } = this.holder;
    return { ...query, unit: ownUnit(query.unit ?? current.province.rootUnit, current) };
  }
}
