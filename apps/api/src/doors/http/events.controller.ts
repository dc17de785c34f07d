import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Failure, Results, type Answer } from '#doors/http/answer.js';
import { EventDoor } from '#doors/http/receive.js';

const tag = 'Cửa sự kiện / Event door';

/** `POST /api/events`: departments stream in over HTTP. Open it with openEventDoor, which reads the raw bytes. */
@ApiTags(tag)
@ApiBearerAuth('source-key')
@ApiSecurity('api-key')
@Controller('api/events')
export class EventsController {
  constructor(private readonly door: EventDoor) {}

  @Post()
  @ApiOperation({
    summary: 'Gửi sự kiện / Send events',
    description:
      'CloudEvents 1.0: structured, batch, or binary (ce-* headers); also plain JSON, one event or a list. ' +
      'At most 8 MB and 5000 events. Each event is answered in order. Sending again is safe: an id counts once.',
  })
  @ApiConsumes('application/cloudevents+json', 'application/cloudevents-batch+json', 'application/json')
  @ApiBody({ schema: { oneOf: [{ type: 'object' }, { type: 'array', items: { type: 'object' }, maxItems: 5000 }] } })
  @ApiResponse({ status: 200, description: 'Nhận tất cả / all accepted', standardSchema: Results })
  @ApiResponse({ status: 207, description: 'Nhận một phần / some refused', standardSchema: Results })
  @ApiResponse({ status: 400, description: 'Không nhận sự kiện nào / all refused', standardSchema: Results })
  @ApiResponse({ status: 401, description: 'Khóa sai / no key in force', standardSchema: Failure })
  @ApiResponse({ status: 403, description: 'Khóa của nguồn khác / key of another source', standardSchema: Results })
  @ApiResponse({
    status: 409,
    description: 'Trùng mã, khác nội dung / id known with other contents',
    standardSchema: Results,
  })
  @ApiResponse({ status: 413, description: 'Quá lớn / too large', standardSchema: Failure })
  @ApiResponse({ status: 415, description: 'Sai content-type', standardSchema: Failure })
  @ApiResponse({ status: 429, description: 'Quá nhanh / too fast; Retry-After', standardSchema: Failure })
  @ApiResponse({ status: 503, description: 'Nhật ký không ghi được / log away; Retry-After', standardSchema: Failure })
  async post(
    @Headers() headers: Record<string, string>,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer['body']> {
    return sent(response, await this.door.receive(headers, Buffer.isBuffer(body) ? body : null));
  }
}

function sent(response: Response, { status, headers, body }: Answer): Answer['body'] {
  response.status(status).set(headers);
  return body;
}
