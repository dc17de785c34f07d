import { any, conditionsOf } from '@ioc/shared/measures/condition';
import { caseMeasure, measuresOf } from '@ioc/shared/measures/measure';

/** Fields of a dossier; `late`: it ended after the day of its appointment. */
export type DossierFields = Record<'status' | 'channel' | 'outcome' | 'procedure', 'word'> &
  Record<'late' | 'has_fee' | 'paid_online' | 'result_due', 'flag'> &
  Record<'registered_at' | 'received_day' | 'due_day' | 'finished_day' | 'returned_day' | 'let_go_late_day', 'day'> &
  Record<'papers_day' | 'digitised_day' | 'reused_day' | 'synced_day' | 'linked_day' | 'e_result_day', 'day'> &
  Record<'paid_online_day', 'day'> &
  Record<'overdue' | 'due_soon' | 'waiting' | 'late_766' | 'unsatisfied', 'days'> &
  Record<'unusual', 'number'>;

const { above, before, is, isNot, known, yes } = conditionsOf<DossierFields>();
const open = { from: 'received_day', until: 'finished_day' } as const;

export const dossierMeasures = measuresOf<DossierFields>()('dossier', {
  'dossier.received': { vi: 'tiếp nhận', en: 'received', flow: 'received_day' },
  'dossier.resolved': { vi: 'đã giải quyết', en: 'resolved', flow: 'finished_day' },
  'dossier.resolved-late': {
    vi: 'giải quyết quá hạn',
    en: 'resolved late',
    flow: 'finished_day',
    where: [yes('late')],
  },
  'dossier.resolved-early': {
    vi: 'giải quyết trước hạn',
    en: 'resolved early',
    flow: 'finished_day',
    where: [before('finished_day', 'due_day')],
  },
  'dossier.withdrawn': {
    vi: 'công dân rút',
    en: 'withdrawn',
    flow: 'finished_day',
    where: [is('outcome', 'withdrawn')],
  },
  'dossier.stopped': { vi: 'dừng xử lý', en: 'stopped', flow: 'finished_day', where: [is('outcome', 'stopped')] },
  'dossier.open': { vi: 'đang giải quyết', en: 'open', stock: open },
  'dossier.overdue': { vi: 'đang quá hạn', en: 'overdue', stock: 'overdue' },
  'dossier.let-go-late': {
    vi: 'rời đơn vị khi đã quá hạn',
    en: 'let go of late by a unit',
    flow: 'let_go_late_day',
    under: { field: 'let_go_late_unit' },
  },
  'dossier.due-soon': { vi: 'sắp đến hạn', en: 'due soon', stock: { both: [open, 'due_soon'] } },
  'dossier.waiting': { vi: 'chờ bổ sung giấy tờ', en: 'waiting for papers', stock: { both: [open, 'waiting'] } },
  'dossier.awaiting-handover': {
    vi: 'đã có kết quả, chưa trả',
    en: 'result not yet handed over',
    stock: { from: 'finished_day', until: 'returned_day' },
    where: [is('outcome', 'resolved')],
  },
  'dossier.resolved-online': {
    vi: 'giải quyết, nộp trực tuyến',
    en: 'resolved, filed online',
    flow: 'finished_day',
    where: [is('channel', 'online')],
    channelOf: { measure: 'dossier.resolved', channel: 'online' },
  },
  'dossier.online': {
    vi: 'tiếp nhận trực tuyến',
    en: 'received online',
    flow: 'received_day',
    where: [is('channel', 'online')],
  },
  'dossier.direct': {
    vi: 'tiếp nhận trực tiếp',
    en: 'received in person',
    flow: 'received_day',
    where: [is('channel', 'direct')],
    channelOf: { measure: 'dossier.received', channel: 'direct' },
  },
  'dossier.post': {
    vi: 'tiếp nhận qua bưu chính',
    en: 'received by post',
    flow: 'received_day',
    where: [is('channel', 'post')],
    channelOf: { measure: 'dossier.received', channel: 'post' },
  },
  'dossier.has-fee': { vi: 'có phí', en: 'with a fee', flow: 'received_day', where: [yes('has_fee')] },
  'dossier.paid-online': {
    vi: 'nộp phí trực tuyến',
    en: 'fee paid online',
    flow: 'received_day',
    where: [yes('paid_online')],
  },
});

/** Every dossier that some event gave a state, received or not: lists by state, which no ledger counts. */
export const dossierStateMeasures = {
  'dossier.known': caseMeasure<DossierFields>('dossier', {
    always: true,
    where: [any(isNot('status', 'registered'), known('registered_at'))],
  }),
  'dossier.unusual': caseMeasure<DossierFields>('dossier', { always: true, where: [above('unusual', 0)] }),
};
