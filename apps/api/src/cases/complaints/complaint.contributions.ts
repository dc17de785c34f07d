import { complaintColumns } from '#cases/complaints/complaint.columns.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import type { Entry } from '#ledger/entry.js';
import { fieldReader } from '#measures/case-fields.js';
import { entriesOf } from '#measures/entries.js';
import { stays } from '#measures/stays.js';

const fieldsOf = fieldReader(complaintColumns);
const measured = entriesOf('complaint');

/**
 * What a complaint adds to the counts (libs/shared/src/measures), under who had it at the end of the day in question: one
 * that is handed on does not change what was counted before.
 */
export function complaintContributions(complaint: Complaint): Entry[] {
  const { category, kind, holders } = complaint;
  const keys = { unit: '-', topic: category ?? '-', channel: kind, stays: stays(holders) };
  return measured(fieldsOf(complaint), keys);
}
