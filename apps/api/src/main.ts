import 'reflect-metadata';
import type { Server } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { hostname } from 'node:os';
import { pathToFileURL } from 'node:url';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { FirstAdministrator } from '#accounts/first-administrator.js';
import { AppModule } from '#app.module.js';
import { sourceCode } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { type Config, readConfig } from '#config/config.js';
import { openEventDoor } from '#doors/http/open-door.js';
import { keepErasures } from '#erasure/keep.js';
import { createEventLog } from '#event-log/create-event-log.js';
import { HealthWatch } from '#health/watch.js';
import { accessMode } from '#identity/access-mode.js';
import { KeyRing } from '#identity/key-ring.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { notRegistered } from '#ingest/decode/source-rights.js';
import { serveUnder } from '#ops/base-path.js';
import { Senders } from '#ops/senders.js';
import { serveWall } from '#ops/serve-wall.js';
import { versioned } from '#ops/versions.js';
import { Certificate } from '#platform/certificate.js';
import { reachedAs } from '#platform/cross-site.js';
import { compressAnswers } from '#platform/compress.js';
import { answerClientErrors } from '#platform/client-errors.js';
import { ErrorFilter } from '#platform/error.filter.js';
import { guardSites } from '#platform/guard-sites.js';
import { isOpen, openToOthers } from '#platform/open-to-all.js';
import { nameRequest } from '#platform/request-id.js';
import { QueryGuard } from '#platform/query.guard.js';
import { readJson } from '#platform/read-json.js';
import { ReadingInterceptor } from '#platform/reading.interceptor.js';
import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { SchemaPipe } from '#platform/schema.pipe.js';
import { migrate, openDatabase } from '#storage/data-source.js';
import { requireSession } from '#storage/pooler.js';
import { noteSimulation } from '#storage/simulation.js';
import { readProjectionVersion, outdatedProjection } from '#storage/projection-version.js';

/** Opens everything in order and listens. @throws with a sentence that says what is missing */
export async function bootApi(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  accessMode(config, false); // a setting that lets everybody in is refused before anything is opened
  const certificate = config.TLS_CERT_FILE === '' ? null : new Certificate(config.TLS_CERT_FILE, config.TLS_KEY_FILE);
  const isHttps = certificate !== null || config.PUBLIC_URL.startsWith('https:');
  const catalogue = (await CatalogueHolder.open(config.CATALOGUE_DIR, config.PROVINCE)).watch();
  const keys = new KeyRing(config.KEYS_FILE, (source) => {
    const code = sourceCode(catalogue.current, source) ?? source;
    return notRegistered(catalogue.current, code, Date.now())?.detail ?? null;
  }).watch();
  catalogue.onChange(() => keys.nameStrangers());
  const db = await openDatabase(config.DATABASE_URL, pools.path);
  await requireSession(config.DATABASE_URL);
  await migrate(db);
  if (config.SIMULATED) await noteSimulation(db);
  const otherwise = outdatedProjection(await readProjectionVersion(db));
  if (otherwise) new Logger('Storage').warn(otherwise);
  const erased = await keepErasures(db, catalogue.current, config.ERASURES_FILE, limitsOf(config), 'start');
  if (erased.length > 0)
    new Logger('Storage').warn(
      `Áp dụng lại sổ xóa từ ${config.ERASURES_FILE} / erasures applied again: ${erased.length}`,
    );
  const readingDb = await openDatabase(config.DATABASE_URL, pools.reading, undefined, readerPatienceMs);
  const eventLog = createEventLog(config, db);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.of({ config, db, readingDb, eventLog, catalogue, keys }),
    {
      logger: new ConsoleLogger({ logLevels: levels[config.LOG_LEVEL], timestamp: true }),
      abortOnError: false,
      bodyParser: false,
      ...(certificate ? { httpsOptions: certificate.options } : {}),
    },
  );
  answerClientErrors(app.getHttpServer() as Server);
  const senders = new Senders(app.getHttpServer());
  app.set('trust proxy', config.TRUSTED_PROXIES.length > 0 ? config.TRUSTED_PROXIES : config.PROXY_HOPS);
  app.use(senders.middleware);
  app.use(nameRequest);
  app.use(helmet({ contentSecurityPolicy: { directives: policy }, strictTransportSecurity: isHttps && hsts }));
  app.use(compressAnswers);
  guardSites(app, reachedAs(config, hostname()));
  app.use(versioned);
  if (config.ROLE !== 'ingest') openEventDoor(app, keys);
  readJson(app);
  app.useGlobalGuards(new QueryGuard());
  app.useGlobalPipes(new SchemaPipe(hidesMark));
  app.useGlobalInterceptors(new ReadingInterceptor());
  app.useGlobalFilters(new ErrorFilter(app.getHttpAdapter().getInstance()));
  serveWall(app, config.WALL_DIR, config.BASE_PATH);
  await app.init();
  serveUnder(app.getHttpServer() as Server, config.BASE_PATH);
  await app.listen(config.PORT, config.HOST);
  if (certificate) {
    certificate.watch(app.getHttpServer() as HttpsServer);
    app
      .get(HealthWatch, { strict: false })
      .add(() => [certificate.problem(Date.now())].filter((found) => found !== null));
  }
  if (isOpen(config.HOST) && !isHttps) new Logger('Access').warn(openToOthers(config.HOST));
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1').replace('0.0.0.0', '127.0.0.1');
  if (config.ROLE !== 'ingest') app.get(FirstAdministrator, { strict: false }).watch(url);
  const close = async () => {
    senders.dismiss();
    certificate?.close();
    await app.close();
    await eventLog.close();
    await readingDb.destroy();
    await db.destroy();
  };
  return { url, close };
}

/** Connections of the live path, and of whoever asks. */
const pools = { path: 8, reading: 6 };
/** Nobody at a page waits longer for an answer (`timeoutSeconds` of the wall's client). */
const readerPatienceMs = 15_000;

const levels = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  log: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug'],
} satisfies Record<Config['LOG_LEVEL'], ('fatal' | 'error' | 'warn' | 'log' | 'debug')[]>;

/** A browser that was here by HTTPS comes back by it. Of this name alone: others of the province are not ours to bind. */
const hsts = { maxAge: 365 * 86_400, includeSubDomains: false };

/** Nothing comes from elsewhere; a wall in a network of its own has no certificate that a browser knows, so no upgrade. */
const policy = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  // Sockets too: to this host alone.
  'connect-src': ["'self'"],
  'upgrade-insecure-requests': null,
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { url, close } = await bootApi(readConfig());
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void close().then(() => process.exit(0), fail));
    console.log(`IOC: ${url}`);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  console.error(`✗ ${(error as Error).message}`);
  process.exit(1);
}
