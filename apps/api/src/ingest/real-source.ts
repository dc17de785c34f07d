import type { Catalogue } from '#catalogue/catalogue.js';
import { simulatedHeader } from '#event-log/event-log.js';
import type { Effects } from '#ingest/effects.js';

/** The first source of a batch that is neither simulated nor the catalogue's sandbox; null: there is none. Pure. */
export function realSource(heard: Effects['heard'], { sources }: Pick<Catalogue, 'sources'>): string | null {
  for (const { incoming } of heard) {
    const { source } = incoming.event;
    if (incoming.record.headers[simulatedHeader] === undefined && sources.get(source)?.sandbox !== true) return source;
  }
  return null;
}
