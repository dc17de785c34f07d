import type { OpenAPIObject } from '@nestjs/swagger';
import { rights } from '#identity/rights-table.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

/** Writes into every operation how it knows who asks, and in words who may: from the table of rights. Pure. */
export const withSecurity = (paths: Paths): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, of]) => [
      path,
      Object.fromEntries(
        Object.entries(of).map(([method, operation]) => [method, secured(method, path, operation as Operation)]),
      ),
    ]),
  );

function secured(method: string, path: string, operation: Operation): Operation {
  const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  const { who, cut = false } = rights[route] ?? { who: 'signed-in' as const };
  if (who === 'source-key') return operation;
  if (who === 'everyone') return { ...operation, security: [] };
  if (who === 'administrator-key') return { ...operation, security: [...(operation.security ?? []), { session: [] }] };
  const roles = who === 'signed-in' ? 'whoever is signed in' : who.join(', ');
  const may = `For: ${roles}${cut ? '; a department is answered of its own units alone' : ''}.`;
  const description = [operation.description, may].filter(Boolean).join('\n\n');
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  const refused = { 401: { description: 'Chưa đăng nhập / nobody is signed in', content } };
  return {
    ...operation,
    description,
    security: [{ session: [] }],
    responses: { ...refused, ...operation.responses },
  };
}
