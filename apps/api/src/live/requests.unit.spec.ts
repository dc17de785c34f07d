import { describe, expect, it } from '@jest/globals';
import { backlogOf } from '#live/session.js';
import { tableGroups, changedGroups, isLedgerChunk, probeNotification } from '#live/change-notification.js';
import { tableNames } from '@ioc/shared/live/tables';
import { readResync, readSubscribe } from '#live/requests.js';

describe('what a stranger sends', () => {
  it('L5: is a subscription to known tables, each once', () => {
    expect(readSubscribe({ protocol: 1, tables: ['feed', 'map', 'feed'] })).toEqual({
      ok: true,
      value: ['feed', 'map'],
    });
    expect(readResync({ table: 'feed' })).toEqual({ ok: true, value: 'feed' });
  });

  it.each([
    [undefined],
    [null],
    ['figures'],
    [[]],
    [{}],
    [{ protocol: '1', tables: ['feed'] }],
    [{ protocol: 1, tables: [] }],
    [{ protocol: 1, tables: ['dossier'] }],
    [{ protocol: 1, tables: ['__proto__'] }],
    [{ protocol: 1, tables: ['feed'], more: 1 }],
    [{ protocol: 1, tables: Array.from({ length: tableNames.length + 1 }, () => 'feed') }],
  ])('L14: is refused with a reason: %j', (body) => {
    expect(readSubscribe(body)).toMatchObject({ ok: false, reason: expect.stringContaining('live:subscribe') });
    expect(readResync(body).ok).toBe(false);
  });

  it('L14: is told which field is wrong, of the body itself too, and of many the first three', () => {
    const why = (body: unknown) => (readSubscribe(body) as { reason: string }).reason;
    expect(why({ protocol: '1', tables: [] })).toMatch(/live:subscribe: protocol: .+; tables: /);
    expect(why({ protocol: 1, tables: ['feed', 'x'] })).toContain('tables.1: ');
    expect(why(null)).toContain('live:subscribe: body: ');
    expect(why({ protocol: 1, tables: ['a', 'b', 'c', 'd'] }).split('; ')).toHaveLength(3);
  });

  it('L14: of another protocol version is told so', () => {
    expect(readSubscribe({ protocol: 2, tables: ['feed'] })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('2 ≠ 1'),
    });
  });
});

describe('a notice of the intake', () => {
  it('L15: marks what its kinds are read into', () => {
    expect(changedGroups('{"kinds":["complaint"],"places":["12"],"n":1}')).toEqual({
      groups: ['figures', 'charts', 'complaints', 'feed'],
      places: ['12'],
      rebuilt: false,
      probe: null,
      ledgerUnknown: true,
    });
    expect(changedGroups('{"kinds":["source"],"places":[],"n":0}').groups).toEqual(['health', 'feed']);
  });
  it('L20: marks nothing when it is a probe', () => {
    expect(changedGroups(probeNotification('e-1'))).toEqual({
      groups: [],
      places: [],
      rebuilt: false,
      probe: 'e-1',
      ledgerUnknown: false,
    });
  });

  it('L23: says whether what was added to the ledger came before it', () => {
    const unknown = (more: string) => changedGroups(`{"kinds":["dossier"],"places":[]${more}}`).ledgerUnknown;
    expect(['', ',"chunks":null', ',"chunks":0', ',"chunks":3', ',"chunks":3,"rebuilt":true'].map(unknown)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(changedGroups('{"kinds":["quarantine"],"places":[]}').ledgerUnknown).toBe(false);
    expect(changedGroups('?').ledgerUnknown).toBe(true);
    const chunks = ['12 1/3 [["m"]]', '{"kinds":[],"places":[]}', '12 [1]', 'x12 1/3 []', '12 1/3[]'];
    expect(chunks.map(isLedgerChunk)).toEqual([true, false, false, false, false]);
  });

  it.each(['', 'x', '{}', '{"kinds":["dossier"],"places":["1; drop table"]}', '{"kinds":["weather"],"places":[]}'])(
    'L15: marks everything when it is not understood: %s',
    (payload) => {
      expect(new Set(changedGroups(payload).groups)).toEqual(new Set(tableGroups));
    },
  );
});

describe('the backlog of a connection', () => {
  it('L11: counts what engine.io and the WebSocket still hold', () => {
    const writeBuffer = [{ data: 'abc' }, { data: 'de' }, {}];
    expect(backlogOf({ writeBuffer, transport: { socket: { bufferedAmount: 100 } } })).toEqual({
      packets: 3,
      bytes: 105,
    });
    expect(backlogOf({ writeBuffer: [], transport: {} })).toEqual({ packets: 0, bytes: 0 });
  });
});
