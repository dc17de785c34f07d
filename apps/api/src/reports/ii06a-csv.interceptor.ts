import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ii06aCsv } from '#reports/ii06a-csv.js';
import type { Reports } from '#reports/reports.js';

/** Writes the report as the CSV file that `format=csv` asks for. */
@Injectable()
export class Ii06aCsvInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Awaited<ReturnType<Reports['ii06a']>>>): Observable<unknown> {
    const { query } = context.switchToHttp().getRequest<Request>();
    if (query['format'] !== 'csv') return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((report) => {
        response.type('text/csv; charset=utf-8');
        response.attachment(`II.06a-${report.unit}-${report.window.from}-${report.window.to}.csv`);
        return ii06aCsv(report, report.by);
      }),
    );
  }
}
