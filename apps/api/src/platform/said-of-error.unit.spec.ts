import { describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  ForbiddenException,
  GoneException,
  HttpException,
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

  it('carries all that our exception says beside its code, and when to come again', () => {
    const given = {
      ...{ code: 'too-many', message: 'x', messageEn: 'y', field: 'unit', expected: 'less', see: 'docs/a.md' },
    };
    const refusal = refusalOf(new ForbiddenException({ ...given, retryAfter: 7, error: 'Forbidden' }), true);
    expect(refusal).toStrictEqual({ status: 403, said: given, headers: { 'retry-after': '7' } });
    expect(refusalOf(new ForbiddenException({ code: 'c', message: 'x' }), true)).toStrictEqual({
      ...{ status: 403, said: { code: 'c', message: 'x', field: null } },
    });
  });

  it('has the words of our exceptions also where they are 5xx and have a code', () => {
    const full = new HttpException({ code: 'overloaded', message: 'Quá tải / overloaded' }, 503);
    expect(refusalOf(full, true).said).toMatchObject({ code: 'overloaded', message: 'Quá tải / overloaded' });
    expect(told(new HttpException('secret', 500))).toEqual([500, 'internal-error', null]);
    expect(told(new HttpException('Nói / said', 499))).toEqual([499, 'refused', null]);
  });

  it.each([
    [401, 'no-key'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'wrong-method'],
    [410, 'gone'],
    [415, 'wrong-content-type'],
    [400, 'wrong-parameter'],
    [499, 'refused'],
  ])('of the file server, %s, is said in our words', (status, code) => {
    const { said, ...others } = refusalOf(Object.assign(new Error('secret'), { status }), true);
    expect(others).toEqual({ status });
    expect(said.code).toBe(code);
    expect(said.message).toMatch(/^[^/]+ \/ .+/);
  });

  it.each([
    [399, 'no refusal'],
    [500, 'ours'],
    ['404', 'no number'],
  ])('with the status %j is ours: %s', (status: string | number, _: string) =>
    expect(told({ status })).toEqual([500, 'internal-error', null]),
  );

  it.each([
    ['unit: sai / wrong', 'unit'],
    ['a: sai / wrong', 'a'],
    ['data.dueAt: sai / wrong', 'data.dueAt'],
    ['không có unit: sai / wrong', null],
    ['12: sai / wrong', null],
    ['đơn vị: sai / wrong', null],
  ])('names the parameter that stands in front: %s', (message, field) =>
    expect(refusalOf(new BadRequestException(message), true).said.field).toBe(field),
  );

  it('for an address that is not there has no words of the router', () => {
    const { said } = refusalOf(new NotFoundException('Cannot GET /api/x'), true);
    expect(said).toEqual({ code: 'not-found', message: 'Không có địa chỉ này / no such address' });
    const others = ['xin Cannot GET /api/x', 'Cannot GET it'].map((text) => new NotFoundException(text));
    for (const other of [...others, new ForbiddenException('Cannot GET /api/x')])
      expect(refusalOf(other, true).said.message).toBe(other.message);
    expect(refusalOf(new NotFoundException({ code: 'x' }), true).said.message).toBe('Not Found Exception');
    expect(refusalOf(new NotFoundException({ message: 'x', error: 'Not Found', statusCode: 404 }), true).said).toEqual({
      code: 'not-found',
      message: 'x',
      field: null,
    });
  });
});
