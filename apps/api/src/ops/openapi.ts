import type { INestApplication } from '@nestjs/common';
import { sessionCookie } from '#identity/session-cookie.js';
import { withCsv } from '#ops/csv-answers.js';
import { withSecurity } from '#ops/security.js';
import { withErrors } from '#ops/error-responses.js';
import { apiVersion } from '#ops/versions.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const description = [
  'Sự kiện vào qua POST /api/events; số liệu, danh sách và chứng cứ của chúng ra qua GET.',
  'Events come in through POST /api/events; figures, the lists behind them and their evidence go out through GET.',
  'Within /api/v1 fields are only added, never taken away or given another meaning; /api/… without a version is the newest.',
  'null is never zero: it says that a value is not known.',
  'Every error (4xx, 5xx) has the shape Error: a code for programs, a sentence for people, the field and what was expected there. A parameter that is not listed, named twice or without a readable value is refused with 400; another method with 405 and Allow.',
].join('\n\n');

/**
 * The OpenAPI document of whatever controllers the app has. The app need not listen: create it with `preview: true` and
 * nothing is opened.
 */
export function openApi(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('IOC – giám sát điều hành tỉnh / provincial operations monitor')
    .setDescription(description)
    .setVersion('1.0.0')
    .setLicense('MIT', '')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Khóa của nguồn / source key' }, 'source-key')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'Khóa quản trị / key of an administrator' },
      'administrator-key',
    )
    .addCookieAuth(
      sessionCookie,
      { type: 'apiKey', in: 'cookie', description: 'Phiên đăng nhập: POST /api/v1/session / a session' },
      'session',
    )
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-api-key' }, 'api-key')
    .build();
  const document = withErrors(SwaggerModule.createDocument(app, outline));
  return { ...document, paths: namedPaths(withCsv(withSecurity(document.paths))) };
}

/** The addresses that other programs are stated carry the version (versions.ts). */
const namedPaths = (paths: OpenAPIObject['paths']): OpenAPIObject['paths'] =>
  Object.fromEntries(Object.entries(paths).map(([path, of]) => [path.replace(/^\/api\//, `/api/${apiVersion}/`), of]));
