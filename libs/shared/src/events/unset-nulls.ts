import * as z from 'zod';

/**
 * Parses as the schema says; a field that is `null` counts as one that was not sent, unless null has a meaning of its own
 * there (an appointment that a procedure does not have). CloudEvents §3.1.1 says so of attributes in JSON, and senders write
 * their data alike.
 */
export function parseUnset<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed : schema.safeParse(unsetNulls(schema, value));
}

function unsetNulls(schema: unknown, value: unknown): unknown {
  const of = unwrapped(schema);
  if (Array.isArray(value)) return of instanceof z.ZodArray ? value.map((one) => unsetNulls(of.element, one)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([name, given]): [string, unknown][] => {
    const field = fieldOf(of, name);
    if (given === null && field && !field.safeParse(null).success) return [];
    return [[name, unsetNulls(field, given)]];
  });
  return Object.fromEntries(fields);
}

function fieldOf(of: unknown, name: string): z.ZodType | undefined {
  if (of instanceof z.ZodObject) return Object.hasOwn(of.shape, name) ? (of.shape[name] as z.ZodType) : undefined;
  return of instanceof z.ZodRecord ? (of.valueType as z.ZodType) : undefined;
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}
