import type { DossierEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { dossierColumns } from '#cases/dossiers/dossier.columns.js';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

/**
 * Stored before a field was there, and not replayed yet (storage/projection-version.ts): it goes on with what it has, and never stops
 * the stream.
 */
const whole = (d: Dossier): Dossier => ({
  ...blankDossier(d.source),
  ...(d.outcome && d.finishedAt ? { ends: { [d.outcome]: d.finishedAt } } : {}),
  ...d,
});

export const dossierKind: CaseKindDefinition<Dossier> = {
  kind: 'dossier',
  table: 'dossier',
  blank: blankDossier,
  evolve: (state, event, context) => evolveDossier(whole(state), event as DossierEvent, context),
  contributions: (state) => dossierContributions(whole(state)),
  columns: dossierColumns,
};
