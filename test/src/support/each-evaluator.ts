import { afterEach, beforeEach } from '@jest/globals';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';

/** A database, and an evaluator of alarms on it that nobody is notified by. */
interface Evaluated {
  base: FreshDatabase;
  evaluator: AlarmEvaluator;
}

/** Those of each test of a spec, in one object whose fields are new with each. */
export function eachEvaluator(): Evaluated {
  const of = {} as Evaluated;
  beforeEach(async () => {
    of.base = await freshDatabase();
    of.evaluator = new AlarmEvaluator(of.base.db, { contacts: [] });
  }, 60_000);
  afterEach(async () => {
    await of.evaluator.leave();
    await of.base.close();
  });
  return of;
}
