import { describe, expect, it } from '@jest/globals';
import { answerOf, failure } from '#doors/http/answer.js';
import { refusalsOf } from '#doors/http/refusals-of.js';

describe('what an answer refuses', () => {
  it('is each refused event, by reason and field alone', () => {
    const refused = {
      index: 1,
      id: 'x',
      status: 'refused',
      reason: 'wrong-field',
      path: 'data.unit',
      message: 'Nguyễn',
      messageEn: '',
    } as const;
    const accepted = { index: 0, id: 'a', status: 'accepted', topic: 't', partition: 0, offset: '1' } as const;
    expect(refusalsOf(answerOf([accepted, refused]))).toEqual([{ reason: 'wrong-field', path: 'data.unit' }]);
    expect(refusalsOf(answerOf([accepted]))).toEqual([]);
  });

  it.each([
    [400, 'unreadable-body'],
    [413, 'too-large'],
    [415, 'wrong-content-type'],
    [429, 'too-fast'],
  ])('is with %d the request as a whole: %s', (status, reason) => {
    expect(refusalsOf(failure(status, { code: '', message: '' }))).toEqual([{ reason, path: null }]);
  });

  it.each([401, 500, 503])('is nothing with %d, which is not for the sender to mend', (status) => {
    expect(refusalsOf(failure(status, { code: '', message: '' }))).toEqual([]);
  });
});
