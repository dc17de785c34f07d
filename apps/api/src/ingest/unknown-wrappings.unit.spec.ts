import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue/load.js';
import { decode, type RawRecord } from '#ingest/decode/decode.js';
import { keptOf } from '#ingest/kept.js';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const unit = [...catalogue.units.values()].find(({ kind }) => kind === 'department')?.code;
const limits = { maxBytes: 1_000_000, maxAheadMs: 86_400_000 };
const title = 'MẬT - Kế hoạch phòng thủ khu vực biên giới năm 2026';
const arrived = {
  ...{ specversion: '1.0', id: 'v-1', source: 'quan-ly-van-ban', type: 'vn.ioc.document.arrived.v1', subject: 'V1' },
  ...{ time: '2026-05-31T10:00:00+07:00', data: { unit, class: 'normal', electronic: true } },
};
const observed = {
  ...{ specversion: '1.0', id: 'k-1', source: 'thong-ke', type: 'vn.ioc.kpi.observed.v1', subject: 'grdp/H50/2026' },
  ...{ time: '2026-05-31T10:00:00+07:00', data: { indicator: 'grdp', unit: 'H99', period: '2026', value: 8 } },
};
const recordOf = (value: Buffer | object): RawRecord => ({
  ...{ key: null, headers: {}, appendedAt: Date.parse('2026-06-01T00:00:00Z') },
  value: Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)),
});

/** Packings that no list has: two ciphers of our own, an old character set, and packings without a head. */
const packings: Record<string, (of: Buffer) => Buffer> = {
  'a cipher': (of) => Buffer.from(of.map((byte, at) => byte ^ ((at * 151 + 89) % 256))),
  'another cipher': (of) => Buffer.from(of.map((byte, at) => (byte + 37 * at + 201) % 256)),
  EBCDIC: (of) => Buffer.from(of.map((byte) => (byte * 7 + 129) % 256)),
  brotli: (of) => brotliCompressSync(of),
  'deflate without a head': (of) => deflateRawSync(of),
};
const writings = ['base64', 'base64url', 'hex'] as const;
const ways = Object.entries(packings).flatMap(([name, pack]) =>
  writings.map((writing) => [name, writing, pack, (of: string) => pack(Buffer.from(of)).toString(writing)] as const),
);

/** What stays of a record: its event, or what quarantine keeps. */
function stays(record: RawRecord): string {
  const decoded = decode(record, catalogue, limits);
  if (decoded.ok) return JSON.stringify(decoded.event);
  const kept = keptOf(record, decoded, true);
  return JSON.stringify(kept.rejection) + (kept.bytes ? record.value?.toString('utf8') : '');
}
const size = (text: string) => text.slice(10, 40);

describe.each(ways)('a secret in %s, written as %s', (_name, _writing, pack, wrap) => {
  it('leaves no bytes as a whole record', () => {
    const record = recordOf(pack(Buffer.from(JSON.stringify({ ...arrived, data: { ...arrived.data, title } }))));
    const decoded = decode(record, catalogue, limits);
    expect(decoded.ok).toBe(false);
    expect(keptOf(record, decoded as never, true)).toMatchObject({ bytes: false, rejection: { path: null } });
  });

  it('leaves none as the data of an event, as its title, beside its data, or as an id', () => {
    const data = wrap(JSON.stringify({ ...arrived.data, title, mark: 'Mật' }));
    const titled = wrap(title);
    for (const [event, bytes] of [
      [{ ...arrived, data }, data],
      [{ ...arrived, data: { ...arrived.data, title: titled.slice(0, 300) } }, titled],
      [{ ...arrived, data: { ...arrived.data, docType: titled.slice(0, 100) } }, titled],
      [{ ...arrived, tep: data }, data],
      [{ ...arrived, data: { ...arrived.data, tep: data } }, data],
      [{ ...observed, data: { ...observed.data, note: data } }, data],
      [{ ...observed, id: titled.slice(0, 90) }, titled],
    ] as const)
      expect(stays(recordOf(event))).not.toContain(size(bytes));
  });
});

it('an open event in the same places is taken', () => {
  const open = { ...arrived, data: { ...arrived.data, title: 'Kế hoạch phòng cháy năm 2026', docType: 'Kế hoạch' } };
  expect(stays(recordOf(open))).toContain('Kế hoạch phòng cháy');
});
