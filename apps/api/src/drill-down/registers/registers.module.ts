import { Module } from '@nestjs/common';
import { Registers } from '#drill-down/registers/registers.js';
import { RegistersController } from '#drill-down/registers/registers.controller.js';

/** Registers of the office. */
@Module({ controllers: [RegistersController], providers: [Registers] })
export class RegistersModule {}
