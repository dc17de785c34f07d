import { Module } from '@nestjs/common';
import { Hospitals } from '#drill-down/hospitals/hospitals.js';
import { HospitalsController } from '#drill-down/hospitals/hospitals.controller.js';

/** Quality of hospitals. */
@Module({ controllers: [HospitalsController], providers: [Hospitals] })
export class HospitalsModule {}
