import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { AdministratorGuard } from '#identity/administrator.guard.js';

/** An order that only an administrator may give, and how the OpenAPI document says so. */
export const ByAdministrator = (): MethodDecorator =>
  applyDecorators(
    UseGuards(AdministratorGuard),
    ApiBearerAuth('administrator-key'),
    ApiUnauthorizedResponse({
      description: 'Không có khóa quản trị / no administrator key',
      standardSchema: ErrorAnswer,
    }),
    ApiForbiddenResponse({ description: 'Khóa của nguồn / a source key', standardSchema: ErrorAnswer }),
  );
