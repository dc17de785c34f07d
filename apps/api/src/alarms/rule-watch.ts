import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSavedRules, rulesTogether, savedRulesVersion } from '#alarms/saved-rules.sql.js';

/** The rules in force: read again when one was written on the page, or the catalogue is another one. */
export class RuleWatch {
  private held: { readonly version: string; readonly of: Catalogue; readonly rules: AlarmRule[] } | null = null;

  async read(db: Queryable, catalogue: Catalogue): Promise<readonly AlarmRule[]> {
    const version = await savedRulesVersion(db);
    if (this.held?.version === version && this.held.of === catalogue) return this.held.rules;
    const rules = rulesTogether(catalogue.books.alarms, await readSavedRules(db));
    this.held = { version, of: catalogue, rules };
    return rules;
  }
}
