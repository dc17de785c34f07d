import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { figureLines, listLines } from '#export/answered.js';
import { type Line, lineText, SectionHash, totalHash } from '#export/canonical.js';
import { givenOut } from '#export/given-out.js';
import { type Hidden, readHidden } from '#export/hidden.sql.js';
import { monthsOf } from '#export/months.js';
import { caseLines, eventLines, firstAndLastDay, ledgerLines } from '#export/stored.sql.js';
import type { Queryable } from '#ledger/queryable.js';

export const sectionNames = ['events', 'cases', 'ledger', 'lists', 'figures'] as const;
export type SectionName = (typeof sectionNames)[number];

type Write = (section: SectionName, text: string, shown: string | null) => void | Promise<void>;

/** Number of lines and their hash, by section. */
export type Hashes = Readonly<Record<SectionName, { readonly lines: number; readonly hash: string }>>;

/**
 * All that the program knows, in words of the domain and in one order, read at one instant. `write` is given every line with
 * its section, and with the same as it may be given out (null: not at all); without it nothing is read of what is hidden.
 * Two databases whose hashes are equal say the same, whatever their tables are called.
 */
export async function exportAll(db: DataSource, catalogue: Catalogue, write?: Write): Promise<Hashes> {
  return atOneInstant(db, async (snapshot) => {
    const pass = write ? bothWays(write, await readHidden(snapshot)) : () => undefined;
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
    for (const name of sectionNames) found[name] = await hashOf(lines[name](), (text, line) => pass(name, text, line));
    return found as Hashes;
  });
}

/** Gives `write` a line as it is and as it may be given out. */
const bothWays = (write: Write, hidden: Hidden) => (section: SectionName, text: string, line: Line) => {
  const shown = givenOut(line, hidden);
  return write(section, text, shown === line ? text : shown && lineText(shown));
};

export const totalOf = (hashes: Hashes): string =>
  totalHash(Object.fromEntries(Object.entries(hashes).map(([name, { hash }]) => [name, hash])));

async function hashOf(lines: AsyncIterable<Line>, write: (text: string, line: Line) => void | Promise<void>) {
  const hash = new SectionHash();
  for await (const line of lines) {
    const text = lineText(line);
    hash.add(text);
    await write(text, line);
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
