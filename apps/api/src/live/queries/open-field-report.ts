/**
 * Which complaints are open field reports on day $1, by the same rule as the ledger's `complaint.open`
 * (cases/complaints/complaint.contributions.ts): the map and the headline figure count the same ones.
 */
export const openFieldReport = `kind = 'field-report' and outcome is distinct from 'duplicate'
  and submitted_day <= $1::date and (finished_day is null or finished_day > $1::date)`;
