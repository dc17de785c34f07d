import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Token of the pool of the live path: ingest, live tables, health and alarms. No reader takes its connections. */
export const PATH_DATABASE = Symbol('database of the live path');

/** In `providers` of a module of the live path: its `DataSource` is that pool. Everywhere else it is the readers' pool. */
export const onPathPool: Provider = { provide: DataSource, useExisting: PATH_DATABASE };
