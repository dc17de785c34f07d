import { ApiOperation } from '@nestjs/swagger';

/**
 * The name of an operation in the OpenAPI document, where it is not that of its class and method: clients of other programs
 * are generated with these names, so they outlive a class that is renamed or divided.
 */
export const OperationId = (operationId: string): MethodDecorator => ApiOperation({ operationId, summary: undefined });
