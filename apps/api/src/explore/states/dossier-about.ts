import type { DossierAbout } from '@ioc/shared/answers/states';
import type { DossierEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import type { Catalogue } from '#catalogue/catalogue.js';
import { readDossierCode } from '#cases/dossiers/dossier-code.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { blankDossier } from '#cases/dossiers/dossier.state.js';
import { foldContext } from '#intake/fold-context.js';

/** What a dossier's code says, and which of its events (in order, those that count) told a state that is not usual there. */
export function aboutDossier(
  code: string,
  counted: readonly EventOf<string, unknown>[],
  catalogue: Catalogue,
): DossierAbout {
  const context = foldContext(catalogue);
  const unusual: DossierAbout['unusual'] = [];
  counted.reduce(
    (was, event) => {
      const next = evolveDossier(was, event as DossierEvent, context);
      if (next.unusual > was.unusual) unusual.push({ source: event.source, eventId: event.id });
      return next;
    },
    blankDossier(counted[0]?.source ?? ''),
  );
  const read = readDossierCode(code);
  const unit = read && catalogue.unitCodes.get(read.agency);
  return { code: read && { ...read, agencyName: (unit && catalogue.units.get(unit)?.name) ?? null }, unusual };
}
