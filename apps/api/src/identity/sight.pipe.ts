import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { type Sight, sightOf } from '#identity/sight.js';

/** `@OwnUnits(SightPipe) sight: Sight`: the units whose cases whoever asks may see at this address. */
@Injectable()
export class SightPipe implements PipeTransform {
  constructor(@Inject(CATALOGUE) private readonly holder: Pick<CatalogueHolder, 'current'>) {}

  transform(units: readonly string[] | null): Sight {
    return sightOf(units, this.holder.current);
  }
}
