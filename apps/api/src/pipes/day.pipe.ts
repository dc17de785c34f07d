import { Inject, Injectable, mixin, type PipeTransform, type Type } from '@nestjs/common';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';

/** A query whose last day is certain. */
export type WithDay<Query, Word extends 'to' | 'asOf'> = Omit<Query, Word> & Readonly<Record<Word, string>>;

interface DayPipe<Word extends 'to' | 'asOf'> extends PipeTransform {
  transform<Query extends Partial<Record<Word, string | undefined>>>(query: Query): WithDay<Query, Word>;
}

/** Fills in the last day of a query: today, or the day at which a province of history stands still. */
function dayPipe<Word extends 'to' | 'asOf'>(word: Word): Type<DayPipe<Word>> {
  @Injectable()
  class Filled implements DayPipe<Word> {
    constructor(@Inject(CATALOGUE) private readonly holder: Pick<CatalogueHolder, 'current'>) {}

    transform<Query extends Partial<Record<Word, string | undefined>>>(query: Query): WithDay<Query, Word> {
      return { ...query, [word]: query[word] ?? todayOf(this.holder.current, Date.now()) } as never;
    }
  }
  return mixin(Filled);
}

export const ToPipe = dayPipe('to');
export const AsOfPipe = dayPipe('asOf');
