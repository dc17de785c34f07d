import { HttpException } from '@nestjs/common';

/** 429 of people and screens who try too often, with the seconds to wait. `message`: `Vietnamese / English`. */
export const tooMany = (code: string, seconds: number, message: string): HttpException =>
  new HttpException({ code, see: 'docs/operations/access.md', retryAfter: seconds, message }, 429);
