import { describe, expect, it } from '@jest/globals';
import { AskedDay, AskedOffset, AskedPartition } from '#platform/query-words.js';

const reads = (schema: { safeParse(value: string): { success: boolean } }) => (text: string) =>
  schema.safeParse(text).success;

describe('words of an address', () => {
  it('a day is one that PostgreSQL has and that can be counted from', () => {
    expect(['0001-01-01', '2026-02-28', '2199-12-31'].map(reads(AskedDay))).toEqual([true, true, true]);
    expect(['0000-12-31', '2200-01-01', '9999-12-31', '2026-02-30', ''].filter(reads(AskedDay))).toEqual([]);
  });

  it('the place of a record is digits alone, within what a place holds', () => {
    expect([AskedPartition.parse('4095'), AskedOffset.parse('8796093022207')]).toEqual([4095, 8796093022207]);
    expect(['4096', '-1', '1.0', '1e3', ' 1', '0x1', ''].filter(reads(AskedPartition))).toEqual([]);
    expect(['8796093022208', '99999999999999', '-1', ''].filter(reads(AskedOffset))).toEqual([]);
  });
});
