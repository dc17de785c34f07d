import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import type { Response } from 'express';
import * as z from 'zod';
import { type Answer, Results, sentBody } from '#doors/http/answer.js';
import { EventDoor } from '#doors/http/receive.js';
import { requestIdOf } from '#platform/request-id.js';

const tag = 'Cửa sự kiện / Event door';

/** Each event is refused, or the request as a whole. */
const NoneAccepted = z.union([Results, ErrorAnswer]);

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
  @ApiResponse({
    status: 400,
    description: 'Không nhận sự kiện nào: từng sự kiện, hoặc cả yêu cầu / none accepted: event by event, or as a whole',
    standardSchema: NoneAccepted,
  })
  @ApiResponse({ status: 401, description: 'Khóa sai / no key in force', standardSchema: ErrorAnswer })
  @ApiResponse({
    status: 403,
    description: 'Khóa của nguồn khác / key of another source',
    standardSchema: NoneAccepted,
  })
  @ApiResponse({
    status: 409,
    description: 'Trùng mã, khác nội dung / id known with other contents',
    standardSchema: Results,
  })
  @ApiResponse({ status: 413, description: 'Quá lớn / too large', standardSchema: ErrorAnswer })
  @ApiResponse({ status: 415, description: 'Sai content-type', standardSchema: ErrorAnswer })
  @ApiResponse({ status: 429, description: 'Quá nhanh / too fast; Retry-After', standardSchema: ErrorAnswer })
  @ApiResponse({
    status: 503,
    description: 'Nhật ký không ghi được / log away; Retry-After',
    standardSchema: ErrorAnswer,
  })
  async post(
    @Headers() headers: Record<string, string>,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReturnType<typeof sentBody>> {
    return sent(response, await this.door.receive(headers, Buffer.isBuffer(body) ? body : null));
  }
}

function sent(response: Response, answer: Answer): ReturnType<typeof sentBody> {
  response.status(answer.status).set(answer.headers);
  return sentBody(answer, requestIdOf(response));
}
