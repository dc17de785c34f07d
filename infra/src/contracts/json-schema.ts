import * as z from 'zod';
import { contract, kinds, type Kind } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';

export type Json = { [name: string]: unknown };

/** One event type as the documents speak of it. */
export interface TypeDoc {
  readonly kind: Kind;
  /** e.g. vn.ioc.dossier.received.v1 */
  readonly type: string;
  /** Name of the schema of its `data`, e.g. DossierReceived. */
  readonly schemaId: string;
  readonly description: string;
  readonly data: Json;
}

/** Every type of the contract, in its order. */
export function typeDocs(): TypeDoc[] {
  return kinds.flatMap((kind) =>
    Object.entries<z.ZodType>(contract[kind]).map(([type, schema]) => {
      const meta = z.globalRegistry.get(schema);
      if (!meta?.id) throw new Error(`The schema of ${type} has no id: give it .meta({ id, description })`);
      return { kind, type, schemaId: meta.id, description: meta.description ?? '', data: bare(schema) };
    }),
  );
}

/** The attributes of an event, without `type` and `data`. */
export const envelope = (): Json => bare(Envelope);

/**
 * Draft 7, which AsyncAPI 3 reads too. `io: input`: unknown fields are ignored at the door, so a document must not
 * forbid them.
 */
function bare(schema: z.ZodType): Json {
  const made: Json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const { $schema: _schema, $ref: ref, definitions, ...rest } = made;
  if (typeof ref !== 'string') return rest;
  // A schema with an id is written as a definition and a reference to it; the documents want it in place.
  const { id: _id, ...own } = (definitions as Record<string, Json>)[ref.replace('#/definitions/', '')] ?? {};
  return own;
}

/** A whole structured event of one type as a JSON Schema of its own, without references to other files. */
export function eventSchema(doc: TypeDoc): Json {
  const attributes = envelope() as { properties: Json; required: string[] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:ioc:schema:${doc.type}`,
    title: doc.schemaId,
    description: doc.description,
    type: 'object',
    properties: {
      ...attributes.properties,
      type: { const: doc.type },
      datacontenttype: {
        type: ['string', 'null'],
        description: 'application/json, or another type of JSON; none means JSON',
      },
      data: doc.data,
      data_base64: { type: ['string', 'null'], contentEncoding: 'base64', description: 'bytes of data, in its place' },
    },
    required: attributes.required,
    ...(requiresData(doc) ? { anyOf: [{ required: ['data'] }, { required: ['data_base64'] }] } : {}),
  };
}

/** An event whose fields may all be missing may come without data. */
export const requiresData = ({ data }: TypeDoc): boolean =>
  ((data['required'] as unknown[] | undefined) ?? []).length > 0;
