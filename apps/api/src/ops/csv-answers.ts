import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

/** Whether the operation has a word `format` that may be `csv`. */
const offersCsv = ({ parameters = [] }: Operation): boolean =>
  parameters.some((one) => {
    if ('$ref' in one || one.name !== 'format' || !one.schema || '$ref' in one.schema) return false;
    return one.schema.enum?.includes('csv') ?? false;
  });

function withFile(of: Operation): Operation {
  const good = of.responses['200'];
  if (!good || '$ref' in good) return of;
  const content = { ...good.content, 'text/csv': { schema: { type: 'string' as const } } };
  return { ...of, responses: { ...of.responses, 200: { ...good, content } } };
}

/** Documents the file that a GET with `format=csv` answers, wherever a controller takes that word. Pure. */
export const withCsv = (paths: Paths): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, of]) => [
      path,
      of.get && offersCsv(of.get) ? { ...of, get: withFile(of.get) } : of,
    ]),
  );
