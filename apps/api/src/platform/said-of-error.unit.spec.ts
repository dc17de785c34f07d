import { describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  ForbiddenException,
  GoneException,
  InternalServerErrorException,
  NotFoundException,
} from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { refusalOf } from '#platform/said-of-error.js';

const failed = (code: string, message = 'secret of the database') =>
  new QueryFailedError('select secret', [], Object.assign(new Error(message), { code }));
const told = (error: unknown, reading = true) => {
  const { status, said } = refusalOf(error, reading);
  return [status, said.code, said.field ?? null];
};

describe('an error that is answered', () => {
  it.each([
    [new BadRequestException('unit: không có đơn vị X / no such unit'), 400, 'wrong-parameter', 'unit'],
    [new BadRequestException('Sai / wrong'), 400, 'wrong-parameter', null],
    [new NotFoundException('Không có / none'), 404, 'not-found', null],
    [new GoneException('Hết / gone'), 410, 'gone', null],
    [new ForbiddenException({ code: 'not-administrator', message: 'x' }), 403, 'not-administrator', null],
    [new BadRequestException({ code: 'bad-text', field: 'a', message: 'b: x' }), 400, 'bad-text', 'a'],
    [new URIError('URI malformed'), 400, 'malformed-address', null],
    [new BadRequestException('secret', { cause: new URIError('secret') }), 400, 'malformed-address', null],
    [Object.assign(new Error('x'), { status: 413, type: 'entity.too.large' }), 413, 'too-large', 'body'],
    [Object.assign(new Error('x'), { status: 400, type: 'entity.parse.failed' }), 400, 'unreadable-body', 'body'],
    [Object.assign(new Error('x'), { status: 400, type: 'entity.verify.failed' }), 400, 'too-deep', 'body'],
    [
      Object.assign(new Error('x'), { status: 415, type: 'charset.unsupported' }),
      415,
      'wrong-content-type',
      'content-type',
    ],
    [
      Object.assign(new Error('x'), { status: 415, type: 'encoding.unsupported' }),
      415,
      'wrong-content-encoding',
      'content-encoding',
    ],
    [Object.assign(new Error('x'), { status: 418 }), 418, 'refused', null],
  ])('%s', (error, ...expected) => expect(told(error)).toEqual(expected));

  it.each(['22003', '22021', '22P05', '22008', '22P02'])(
    'a question that PostgreSQL cannot hold, %s, is 400',
    (code) => {
      expect(told(failed(code))).toEqual([400, 'unstorable-value', null]);
      expect(told(failed(code), false)).toEqual([500, 'internal-error', null]);
    },
  );

  it.each(['57P01', '53300', 'ECONNREFUSED'])('a database that is away, %s, is 503 and to be asked again', (code) => {
    expect(told(failed(code))).toEqual([503, 'database-away', null]);
    expect(refusalOf(failed(code), true).headers).toEqual({ 'retry-after': '5' });
  });

  it.each([
    failed('42P01'),
    failed('12200'),
    new TypeError('secret'),
    new RangeError('secret'),
    'secret',
    null,
    undefined,
    { status: 500 },
    { status: 200 },
    new InternalServerErrorException('secret'),
  ])('%s is ours, and nothing of it is told', (error) => {
    expect(told(error)).toEqual([500, 'internal-error', null]);
    expect(JSON.stringify(refusalOf(error, true))).not.toContain('secret');
  });

  it('for an address that is not there has no words of the router', () => {
    const { said } = refusalOf(new NotFoundException('Cannot GET /api/x'), true);
    expect(said).toEqual({ code: 'not-found', message: 'Không có địa chỉ này / no such address' });
    expect(refusalOf(new NotFoundException({ message: 'x', error: 'Not Found', statusCode: 404 }), true).said).toEqual({
      code: 'not-found',
      message: 'x',
      field: null,
    });
  });
});
