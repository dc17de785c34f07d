import { documentColumns } from '#cases/documents/document.columns.js';
import type { Document } from '#cases/documents/document.state.js';
import type { Entry } from '#ledger/entry.js';
import { fieldReader } from '#measures/case-fields.js';
import { entriesOf } from '#measures/entries.js';
import { stays } from '#measures/stays.js';

const fieldsOf = fieldReader(documentColumns);
const measured = entriesOf('document');

/**
 * What a document adds to the counts (libs/shared/src/measures), under the unit on whose desk it lay at the end of the day in
 * question: one that is forwarded does not change what was counted before.
 */
export function documentContributions(document: Document): Entry[] {
  const { class: topic, direction, desks } = document;
  const channel = direction === 'incoming' ? 'incoming' : 'outgoing';
  return measured(fieldsOf(document), { unit: '-', topic, channel, stays: stays(desks) });
}
