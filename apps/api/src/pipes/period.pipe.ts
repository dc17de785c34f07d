import { BadRequestException, Inject, Injectable, type PipeTransform } from '@nestjs/common';
import type { PeriodKind } from '#calendar/periods.js';
import { type AnsweredWindow, type WindowWords, windowOf } from '#calendar/window.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { PERIOD_KINDS } from '#pipes/period-kinds.token.js';

/** A query whose days, or name of a period, became a window. */
export type WithWindow<Query> = Omit<Query, 'from' | 'to' | 'period'> & { readonly window: AnsweredWindow };

/** Resolves `from`, `to` and `period` of a query into a window that ends today at the latest; what makes none is 400. */
@Injectable()
export class PeriodPipe implements PipeTransform {
  constructor(
    @Inject(CATALOGUE) private readonly holder: Pick<CatalogueHolder, 'current'>,
    @Inject(PERIOD_KINDS) private readonly kinds: ReadonlyMap<string, PeriodKind>,
  ) {}

  transform<Query extends WindowWords>({ from, to, period, ...query }: Query): WithWindow<Query> {
    try {
      return { ...query, window: windowOf({ from, to, period }, this.kinds, todayOf(this.holder.current, Date.now())) };
    } catch (error) {
      throw error instanceof RangeError ? new BadRequestException(error.message) : error;
    }
  }
}
