import { dossierColumns } from '#cases/dossiers/dossier.columns.js';
import { cohortEntries } from '#cases/dossiers/dossier.index766.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { Entry } from '#ledger/entry.js';
import { fieldReader } from '#measures/case-fields.js';
import { entriesOf } from '#measures/entries.js';

const fieldsOf = fieldReader(dossierColumns);
const measured = entriesOf('dossier');

/** What a dossier adds to the counts: the entries of its measures (libs/shared/src/measures) and those of Index 766. */
export function dossierContributions(dossier: Dossier): Entry[] {
  const { unit, procedure, channel } = dossier;
  const keys = { unit: unit ?? '-', topic: procedure ?? '-', channel: channel ?? '-', stays: null };
  return [...measured(fieldsOf(dossier), keys), ...cohortEntries(dossier)];
}
