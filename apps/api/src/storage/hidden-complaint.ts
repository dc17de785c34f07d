/**
 * SQL: whether this is the code of a complaint that no other page may name: it is private, was taken back from the public,
 * its sending was retracted, or its texts were erased.
 */
export const isHiddenComplaint = (code: string): string =>
  `(exists (select from complaint hidden where hidden.code = ${code}
      and (hidden.withheld or hidden.submitted_at is null and (hidden.state->>'intricate')::boolean))
    or exists (select from erasure where kind = 'complaint' and erasure.subject = ${code}))`;

/** Stands in the place of a sentence that names an event of such a complaint. */
const hiddenWords = '(không công khai / not public)';

const isOfHidden = `starts_with(quarantine.type, 'vn.ioc.complaint.') and ${isHiddenComplaint('quarantine.subject')}`;
/** SQL: what a record in quarantine says of its case, without the code of such a complaint. */
export const shownSubject = `case when ${isOfHidden} then null else quarantine.subject end`;
export const shownDetail = `case when ${isOfHidden} then '${hiddenWords}' else quarantine.detail end`;
