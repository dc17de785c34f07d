import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const description = [
  'Sự kiện vào qua POST /api/events; số liệu, danh sách và chứng cứ của chúng ra qua GET.',
  'Events come in through POST /api/events; figures, the lists behind them and their evidence go out through GET.',
  'null is never zero: it says that a value is not known.',
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
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-api-key' }, 'api-key')
    .build();
  return SwaggerModule.createDocument(app, outline);
}
