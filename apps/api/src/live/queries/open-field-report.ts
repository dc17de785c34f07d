import { complaintMeasures } from '@ioc/shared/measures/complaint-measures';
import { measureSql } from '#measures/measure-sql.js';

/** Which complaints are open field reports on day $1: the map and the headline figure count the same ones. */
export const openFieldReport = measureSql(complaintMeasures['complaint.open']).replaceAll('$to', '$1::date');
