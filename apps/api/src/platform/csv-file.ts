import type { Readable } from 'node:stream';
import { Logger, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { errorAnswer } from '#platform/error-answer.js';
import { requestIdOf } from '#platform/request-id.js';
import { refusalOf } from '#platform/said-of-error.js';

const log = new Logger('Errors');

/** A CSV file to be saved. A query that fails before the first row is answered as every error is; after it the file breaks off. */
export function csvFile(rows: Readable, name: string): StreamableFile {
  const disposition = `attachment; filename="${name}"`;
  const file = new StreamableFile(rows, { type: 'text/csv; charset=utf-8', disposition });
  return file.setErrorHandler((error, sent) => {
    const response = sent as unknown as Response;
    if (response.destroyed) return;
    const id = requestIdOf(response);
    const { status, said, headers } = refusalOf(error, true);
    if (status >= 500) log.error(`${id} ${name}`, error.stack);
    if (response.headersSent) return void response.destroy();
    response.removeHeader('content-disposition');
    response
      .status(status)
      .set(headers ?? {})
      .type('json');
    response.json(errorAnswer(status, said, id));
  });
}
