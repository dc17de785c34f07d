import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { figureLines, listLines } from '#export/answered.js';
import { type Line, lineText, SectionHash, totalHash } from '#export/canonical.js';
import { monthsOf } from '#export/months.js';
import { caseLines, eventLines, firstAndLastDay, ledgerLines } from '#export/stored.sql.js';
import type { Queryable } from '#ledger/queryable.js';

export const sectionNames = ['events', 'cases', 'ledger', 'lists', 'figures'] as const;
export type SectionName = (typeof sectionNames)[number];

/** Number of lines and their hash, by section. */
export type Hashes = Readonly<Record<SectionName, { readonly lines: number; readonly hash: string }>>;

/**
 * All that the program knows, in words of the domain and in one order, read at one instant. `write` is given every line with
 * its section. Two databases whose hashes are equal say the same, whatever their tables are called.
 */
export async function exportAll(
  db: DataSource,
  catalogue: Catalogue,
  write: (section: SectionName, text: string) => void | Promise<void> = () => undefined,
): Promise<Hashes> {
  return atOneInstant(db, async (snapshot) => {
    const days = await firstAndLastDay(snapshot);
    const months = days ? monthsOf(...days) : [];
    const lines: Record<SectionName, () => AsyncIterable<Line>> = {
      events: () => eventLines(snapshot),
      cases: () => caseLines(snapshot),
      ledger: () => ledgerLines(snapshot, true),
      lists: () => listLines(snapshot, catalogue, months),
      figures: () => figureLines(snapshot, catalogue, months),
    };
    const found: Partial<Record<SectionName, { lines: number; hash: string }>> = {};
    for (const name of sectionNames) found[name] = await hashOf(lines[name](), (text) => write(name, text));
    return found as Hashes;
  });
}

export const totalOf = (hashes: Hashes): string =>
  totalHash(Object.fromEntries(Object.entries(hashes).map(([name, { hash }]) => [name, hash])));

async function hashOf(lines: AsyncIterable<Line>, write: (text: string) => void | Promise<void> = () => undefined) {
  const hash = new SectionHash();
  for await (const line of lines) {
    const text = lineText(line);
    hash.add(text);
    await write(text);
  }
  return { lines: hash.lines, hash: hash.digest() };
}

/** Days and instants are written alike on every server. */
async function atOneInstant<T>(db: DataSource, read: (snapshot: Queryable) => Promise<T>): Promise<T> {
  return db.transaction('REPEATABLE READ', async (snapshot) => {
    await snapshot.query(`set local timezone = 'UTC'`);
    await snapshot.query(`set local datestyle = 'ISO, YMD'`);
    await snapshot.query('set local extra_float_digits = 1');
    return read(snapshot);
  });
}
