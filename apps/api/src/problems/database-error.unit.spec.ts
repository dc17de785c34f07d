import { describe, expect, it } from '@jest/globals';
import { databaseError } from '#problems/database-error.js';

const url = 'postgres://u:secret@db.local:6543/ioc';
const coded = (code: string, message = 'm') => Object.assign(new Error(message), { code });

describe('an error of the database connection', () => {
  it.each([
    [coded('ECONNREFUSED'), /db\.local:6543\/ioc: .*nothing answers there \(ECONNREFUSED\)/],
    [Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: 'ECONNREFUSED' }), /nothing answers there/],
    [new AggregateError([coded('EHOSTUNREACH')]), /the host cannot be reached/],
    [coded('28P01', 'password authentication failed for user "u"'), /wrong user or password \(password authentication/],
    [coded('3D000', 'database "x" does not exist'), /no database of that name/],
    [Object.assign(new Error('query failed'), { driverError: coded('57P01', 'terminating') }), /shutting down/],
    [new Error('Connection terminated unexpectedly'), /the connection was cut/],
    [new Error('Connection terminated due to connection timeout'), /the connection was cut/],
    [new Error('timeout exceeded when trying to connect'), /no answer in time/],
    [coded('ERR_INVALID_URL', 'Invalid URL'), /wrong address, expected that form/],
  ])('%s is said in a sentence that shows no password', (error, said) => {
    const message = databaseError(error, url)?.message;
    expect(message).toMatch(said);
    expect(message).not.toContain('secret');
  });

  it('keeps the error that it speaks of', () => {
    const error = coded('ECONNREFUSED');
    expect(databaseError(error, url)?.cause).toBe(error);
  });

  it('is no error of a statement', () => {
    expect(databaseError(coded('42P01', 'relation "x" does not exist'), url)).toBeNull();
    expect(databaseError(new TypeError('x is undefined'), url)).toBeNull();
    expect(databaseError(undefined, url)).toBeNull();
  });

  it('names the setting where the address cannot be read', () => {
    expect(databaseError(coded('ERR_INVALID_URL'), 'no url')?.message).toContain('(DATABASE_URL)');
  });
});
