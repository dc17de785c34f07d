import { Module } from '@nestjs/common';
import { AuditController } from '#audit/audit.controller.js';

/** The page of the auditor. The log itself is written by whoever knows who asks, and provided to all (core.module.ts). */
@Module({ controllers: [AuditController] })
export class AuditModule {}
