import { conditionsOf } from '@ioc/shared/measures/condition';
import { measuresOf } from '@ioc/shared/measures/measure';

/** Fields of a document. */
export type DocumentFields = Record<'direction' | 'outcome' | 'recipient' | 'signature', 'word'> &
  Record<'electronic' | 'late' | 'handled_online' | 'cancelled_late', 'flag'> &
  Record<'begun_day' | 'issued_day' | 'finished_day', 'day'> &
  Record<'overdue', 'days'>;

const { is, isIn, isNot, yes } = conditionsOf<DocumentFields>();
const live = [isNot('outcome', 'cancelled')];
const incoming = [...live, is('direction', 'incoming')];
/** Begun as a draft; one that is issued becomes outgoing. */
const drafted = [...live, isIn('direction', 'draft', 'outgoing')];
const outgoing = [...live, is('direction', 'outgoing')];
const handled = [...live, is('outcome', 'handled')];
const signed = isNot('signature', 'none');
const toGovernment = is('recipient', 'government');
const open = { from: 'begun_day', until: 'finished_day' } as const;

/** Shares of signatures divide by what was issued on the same days, so they never pass 100 %. */
export const documentMeasures = measuresOf<DocumentFields>()('document', {
  'document.incoming': { vi: 'Văn bản đến', en: 'Incoming documents', flow: 'begun_day', where: incoming },
  'document.drafted': { vi: 'Dự thảo bắt đầu soạn', en: 'Drafts begun', flow: 'begun_day', where: drafted },
  'document.outgoing': { vi: 'Văn bản đi', en: 'Outgoing documents', flow: 'issued_day', where: outgoing },
  'document.electronic': {
    vi: 'Văn bản điện tử',
    en: 'Electronic documents',
    flow: ['issued_day', 'begun_day'],
    where: [...live, yes('electronic'), isIn('direction', 'incoming', 'outgoing')],
    shareOf: ['document.incoming', 'document.outgoing'],
  },
  'document.signed': {
    vi: 'Văn bản đi có chữ ký số',
    en: 'Outgoing, digitally signed',
    flow: 'issued_day',
    where: [...outgoing, signed],
    shareOf: ['document.outgoing'],
  },
  'document.signed-both': {
    vi: 'Văn bản đi có đủ hai chữ ký số',
    en: 'Outgoing, signed by agency and head',
    flow: 'issued_day',
    where: [...outgoing, is('signature', 'both')],
    shareOf: ['document.outgoing'],
  },
  'document.to-government': {
    vi: 'Văn bản gửi Chính phủ, bộ, ngành',
    en: 'Documents to the Government and ministries',
    flow: 'issued_day',
    where: [...outgoing, toGovernment],
  },
  'document.to-government-signed': {
    vi: 'Văn bản gửi Chính phủ có chữ ký số',
    en: 'Documents to the Government, digitally signed',
    flow: 'issued_day',
    where: [...outgoing, toGovernment, signed],
    shareOf: ['document.to-government'],
  },
  'document.open': { vi: 'Văn bản đến đang xử lý', en: 'Incoming documents in hand', stock: open, where: incoming },
  'document.drafts': { vi: 'Dự thảo đang soạn', en: 'Drafts in hand', stock: open, where: drafted },
  'document.overdue': {
    vi: 'Văn bản đến đang quá hạn',
    en: 'Incoming documents overdue now',
    stock: 'overdue',
    where: live,
  },
  'document.handled': {
    vi: 'Văn bản đến đã xử lý',
    en: 'Incoming documents handled',
    flow: 'finished_day',
    where: handled,
  },
  'document.handled-late': {
    vi: 'Văn bản đến xử lý trễ hạn',
    en: 'Incoming documents handled late',
    flow: 'finished_day',
    where: [...handled, yes('late')],
    shareOf: ['document.handled'],
  },
  'document.cancelled-late': {
    vi: 'Văn bản đến bị hủy khi đã quá hạn',
    en: 'Incoming documents cancelled when late',
    flow: 'finished_day',
    where: [yes('cancelled_late')],
  },
  'document.handled-online': {
    vi: 'Văn bản đến xử lý trên môi trường mạng',
    en: 'Incoming documents handled online',
    flow: 'finished_day',
    where: [...handled, yes('handled_online')],
    shareOf: ['document.handled'],
  },
});
