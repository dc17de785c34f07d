import {
  BadRequestException,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  RequestMethod,
} from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import { queryProblem } from '#platform/query-problem.js';

/** Refuses a query that nobody could read in one way. What is sent to a POST stands in its body: its query is not read. */
@Injectable()
export class QueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { originalUrl, path } = context.switchToHttp().getRequest<Request>();
    if (Reflect.getMetadata(METHOD_METADATA, context.getHandler()) !== RequestMethod.GET) return true;
    // Probes of balancers say what they like.
    const problem = path.startsWith('/api/') ? queryProblem(originalUrl, takesQuery(context)) : null;
    if (problem) throw new BadRequestException(problem);
    return true;
  }
}

function takesQuery(context: ExecutionContext): boolean {
  const name = context.getHandler().name;
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) ?? {}) as object;
  return Object.keys(declared).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
