import { type Kind, topics } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import { type Catalogue, sourceCode } from '#catalogue/catalogue.js';
import { quoted, type Rejection, rejected } from '#problems/rejection.js';

/** Where and when an event came. */
export interface Arrival {
  /** Name of its topic, without prefix; null: the door chooses it. */
  readonly topic: string | null;
  /** When it was appended, milliseconds: by then its source must not have ended. */
  readonly appendedAt: number;
}

/**
 * The one table of who may send what, for every door (decision 0150): a source of the catalogue that has not ended, the
 * kinds that it is registered for, each on its own topic, and signs of life of itself alone. Null: it may. Pure.
 */
export function mayNotSend(
  catalogue: Catalogue,
  kind: Kind,
  { source, subject }: { readonly source: string; readonly subject: string },
  { topic, appendedAt }: Arrival,
): Rejection | null {
  const stranger = notRegistered(catalogue, source, appendedAt);
  if (stranger) return stranger;
  const kinds = catalogue.sources.get(source)?.kinds ?? [];
  if (kind === 'source' && (sourceCode(catalogue, subject) ?? subject) !== source)
    return rejected('foreign-source', 'subject', `${source} speaks for itself alone, not for ${quoted(subject)}`);
  if (kind !== 'source' && !kinds.includes(kind))
    return rejected('foreign-kind', 'type', `source ${source} is registered for ${kinds.join(', ')}, not for ${kind}`);
  return topic === null || topic === topics[kind]
    ? null
    : rejected('wrong-topic', null, `expected on ${topics[kind]}, found on ${quoted(topic)}`);
}

/** Why a source, by its code, may send nothing at all: the catalogue lacks it, or it had ended by then. Null: it may. */
export function notRegistered(catalogue: Catalogue, source: string, at: number): Rejection | null {
  const registered = catalogue.sources.get(source);
  if (!registered) return rejected('unknown-source', 'source', `source ${quoted(source)} is not in sources.yaml`);
  const { validTo } = registered;
  return validTo && localDay(at) > validTo
    ? rejected('unknown-source', 'source', `source ${source} ended on ${validTo}`)
    : null;
}
