import type { LogBatch } from '#event-log/event-log.js';

/** PostgreSQL's classes for data it will never take: 22 data exception, 23 integrity constraint violation. */
const isBadData = (error: unknown) =>
  /^2[23]/.test(
    (error as { code?: string }).code ?? (error as { driverError?: { code?: string } }).driverError?.code ?? '',
  );

export const recordKey = (batch: LogBatch, offset: bigint) => `${batch.topic}/${batch.partition}/${offset}`;

/**
 * Writes batches whose transaction failed because of their contents, halving them until the record at fault stands
 * alone; it goes to quarantine with the database's words. Any other failure is thrown on: the log will offer them again.
 */
export async function isolate(
  error: unknown,
  batches: readonly LogBatch[],
  write: (batches: readonly LogBatch[], poison: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  if (!isBadData(error)) throw error;
  for (const batch of batches) await halve(batch, error, write);
}

async function halve(
  batch: LogBatch,
  error: unknown,
  write: (batches: readonly LogBatch[], poison: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const [only, second] = batch.records;
  if (!only) throw error;
  if (!second)
    return write([batch], new Map([[recordKey(batch, only.offset), String((error as Error).message).slice(0, 500)]]));
  const middle = Math.ceil(batch.records.length / 2);
  const border = batch.records[middle]?.offset as bigint;
  const halves = [
    { ...batch, next: border, records: batch.records.slice(0, middle) },
    { ...batch, from: border, records: batch.records.slice(middle) },
  ];
  for (const half of halves) {
    try {
      await write([half], new Map());
    } catch (again) {
      if (!isBadData(again)) throw again;
      await halve(half, again, write);
    }
  }
}
