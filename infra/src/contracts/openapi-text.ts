import { NestFactory } from '@nestjs/core';
import { AppModule } from '@ioc/api/app.module';
import type { AppResources } from '@ioc/api/core.module';
import { readConfig } from '@ioc/api/config/config';
import { openApi } from '@ioc/api/ops/openapi';

type Document = ReturnType<typeof openApi>;

/**
 * The OpenAPI document of the whole API as committed text. Nothing is opened: a previewed application makes no provider, so
 * what the module is given is never touched. Paths and schemas are in order of name, so that a diff shows what changed.
 */
export async function openApiText(): Promise<string> {
  const parts = { config: readConfig({}) } as AppResources;
  const app = await NestFactory.create(AppModule.of(parts), { preview: true, logger: false, abortOnError: false });
  try {
    return `${JSON.stringify(inOrder(openApi(app)), null, 2)}\n`;
  } finally {
    await app.close();
  }
}

function inOrder(document: Document): Document {
  const { components, paths } = document;
  const schemas = components?.schemas && { schemas: sorted(components.schemas) };
  return { ...document, paths: sorted(paths), ...(components && { components: { ...components, ...schemas } }) };
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
