import { all, conditionsOf, not } from '@ioc/shared/measures/condition';
import { measuresOf, type Stated } from '@ioc/shared/measures/measure';

/** Fields of a complaint; the three stages have deadlines of their own, and `total` is the citizen's. */
export type ComplaintFields = Record<'kind' | 'outcome' | 'rating' | 'reopened_from' | 'duplicate_of', 'word'> &
  Record<'late' | 'total_late' | 'intake_late' | 'publication_late' | 'disliked', 'flag'> &
  Record<'submitted_day' | 'finished_day' | 'intake_day' | 'publication_day' | 'sent_back_day', 'day'> &
  Record<'reopened_day' | 'let_go_late_day', 'day'> &
  Record<'overdue' | 'total_overdue' | 'intake_waiting' | 'intake_overdue', 'days'> &
  Record<'publication_waiting' | 'publication_overdue', 'days'>;

const { is, isIn, namesAnother, isNot, known, yes } = conditionsOf<ComplaintFields>();
/** A duplicate counts only as a duplicate: the other one is the complaint. One that was late counts for itself. */
const original = [isNot('outcome', 'duplicate')];
const answered = [isIn('outcome', 'answered', 'closed')];
const open = { from: 'submitted_day', until: 'finished_day' } as const;

/**
 * Intake is the desk's; a return and a reopening are of the unit that sent it back, or whose answer it was. A rating counts
 * on the day of the answer that it rates: then a response rate is a share of the answers of its window.
 */
const stated = {
  submitted: { vi: 'gửi đến', en: 'received', flow: 'submitted_day', where: original },
  duplicate: { vi: 'trùng lặp', en: 'duplicates', flow: 'submitted_day', where: [is('outcome', 'duplicate')] },
  'late-duplicate': {
    vi: 'báo trùng khi đã trễ hạn',
    en: 'said to be duplicates when late',
    flow: 'finished_day',
    where: [is('outcome', 'late-duplicate')],
  },
  rejected: { vi: 'từ chối', en: 'rejected', flow: 'finished_day', where: [is('outcome', 'rejected')] },
  'taken-up': { vi: 'đã tiếp nhận', en: 'taken up', flow: 'intake_day', where: original, under: 'nobody' },
  'intake-late': {
    vi: 'tiếp nhận trễ hạn',
    en: 'taken up late',
    flow: 'intake_day',
    where: [...original, yes('intake_late')],
    under: 'nobody',
  },
  answered: { vi: 'đã trả lời', en: 'answered', flow: 'finished_day', where: answered },
  'answered-late': {
    vi: 'trả lời trễ hạn',
    en: 'answered late',
    flow: 'finished_day',
    where: [...answered, yes('late')],
  },
  'answered-total-late': {
    vi: 'trả lời trễ so với hạn ban đầu',
    en: 'answered after the first deadline',
    flow: 'finished_day',
    where: [...answered, yes('total_late')],
  },
  published: { vi: 'đã công khai', en: 'made public', flow: 'publication_day', where: original },
  'publication-late': {
    vi: 'công khai trễ hạn',
    en: 'made public late',
    flow: 'publication_day',
    where: [...original, yes('publication_late')],
  },
  'sent-back': {
    vi: 'trả lại vì sai thẩm quyền',
    en: 'sent back, wrong unit',
    flow: 'sent_back_day',
    where: original,
    under: { field: 'sent_back_unit' },
  },
  reopened: { vi: 'mở lại', en: 'reopened', flow: 'reopened_day', where: original, under: { field: 'reopened_unit' } },
  'let-go-late': {
    vi: 'rời đơn vị khi đã trễ hạn',
    en: 'let go of late by a unit',
    flow: 'let_go_late_day',
    where: original,
    under: { field: 'let_go_late_unit' },
  },
  rated: { vi: 'có đánh giá', en: 'rated', flow: 'finished_day', where: [...answered, known('rating')] },
  satisfied: { vi: 'hài lòng', en: 'satisfied', flow: 'finished_day', where: [...answered, is('rating', 'satisfied')] },
  acceptable: {
    vi: 'chấp nhận được',
    en: 'acceptable',
    flow: 'finished_day',
    where: [...answered, is('rating', 'acceptable')],
  },
  dissatisfied: {
    vi: 'không hài lòng',
    en: 'dissatisfied',
    flow: 'finished_day',
    where: [...answered, is('rating', 'dissatisfied')],
  },
  open: { vi: 'đang mở', en: 'open', stock: open, where: original },
  overdue: { vi: 'quá hạn xử lý', en: 'overdue at their unit', stock: 'overdue' },
  'total-overdue': { vi: 'quá hạn ban đầu', en: 'past the first deadline', stock: 'total_overdue' },
  'intake-waiting': {
    vi: 'chờ tiếp nhận, phân phối',
    en: 'wait at the intake desk',
    stock: 'intake_waiting',
    under: 'nobody',
  },
  'intake-overdue': {
    vi: 'quá hạn tiếp nhận',
    en: 'overdue at the intake desk',
    stock: 'intake_overdue',
    under: 'nobody',
  },
  'handling-open': {
    vi: 'đang xử lý',
    en: 'being handled',
    stock: { of: open, but: 'intake_waiting' },
    where: original,
  },
  'publication-waiting': { vi: 'chờ công khai', en: 'wait for publication', stock: 'publication_waiting' },
  'publication-overdue': { vi: 'quá hạn công khai', en: 'overdue for publication', stock: 'publication_overdue' },
} satisfies Record<string, Stated<ComplaintFields>>;

type Name = keyof typeof stated;
/** The same measures of one kind alone, under its prefix. */
function of<Prefix extends string>(prefix: Prefix, kind: string) {
  const every: [string, Stated<ComplaintFields>][] = Object.entries(stated);
  return measuresOf<ComplaintFields>()(
    'complaint',
    Object.fromEntries(
      every.map(([name, one]) => [`${prefix}.${name}`, { ...one, where: [is('kind', kind), ...(one.where ?? [])] }]),
    ) as unknown as Record<`${Prefix}.${Name}`, Stated<ComplaintFields>>,
  );
}

/** Petitions are another procedure and never added to field reports (domain §3): their measures are their own. */
export const complaintMeasures = { ...of('complaint', 'field-report'), ...of('petition', 'petition') };

/** Duplicates of nothing that counts: the complaint that they name is not there, or is a duplicate itself. No ledger knows. */
export const complaintDoubts = measuresOf<ComplaintFields>()('complaint', {
  'complaint.duplicate-of-none': {
    vi: 'báo trùng với phản ánh không được tính',
    en: 'said to be duplicates of nothing that counts',
    flow: 'submitted_day',
    where: [is('outcome', 'duplicate'), not(namesAnother('duplicate_of', all(known('submitted_day'), ...original)))],
  },
});
