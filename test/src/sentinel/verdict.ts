import type { Fault } from '@ioc/test/sentinel/faults';
import type { Found } from '@ioc/test/sentinel/month';

/** What became of the faults, and which alarms no fault explains. */
export interface Verdict {
  readonly found: readonly { readonly fault: Fault; readonly afterMs: number }[];
  /** Not found, or not in time. */
  readonly missed: readonly Fault[];
  /** Gone while its fault went on. */
  readonly clearedEarly: readonly Fault[];
  /** Raised without a fault of its source. */
  readonly unexplained: readonly Found[];
  /** Raised while every source was cut off, or we did not read: true that it is silent, false that its sender stopped. */
  readonly wrongKind: readonly Found[];
}

const rules = { stop: 'source-silent', pipe: 'pipe-silent', 'no-events': 'source-without-events' } as const;
/** An alarm may still be raised so long after its fault: the delay of its rule and one look. */
const afterwards = 20 * 60_000;

/** Compares what was found with what was done. Pure. */
export function verdictOf(faults: readonly Fault[], all: readonly Found[]): Verdict {
  const raised = all.filter(({ action }) => action === 'recur');
  const found: { fault: Fault; afterMs: number }[] = [];
  const [missed, clearedEarly]: [Fault[], Fault[]] = [[], []];
  for (const fault of faults) {
    if (fault.foundBy === null) continue;
    const first = raised.find((one) => explains(fault, one));
    if (!first || first.at > fault.foundBy) missed.push(fault);
    if (!first) continue;
    found.push({ fault, afterMs: first.at - fault.from });
    if (all.some((one) => explains(fault, one) && one.action === 'clear' && one.at > first.at && one.at < fault.to))
      clearedEarly.push(fault);
  }
  const others = raised.filter((one) => !faults.some((fault) => explains(fault, one)));
  const isCutOff = (one: Found) => faults.some((fault) => fault.source === null && isDuring(fault, one));
  return {
    ...{ found, missed, clearedEarly },
    unexplained: others.filter((one) => !isCutOff(one)),
    wrongKind: others.filter(isCutOff),
  };
}

const isDuring = ({ from, to }: Fault, { at }: Found) => at >= from && at <= to + afterwards;

/** Whether an alarm is of the kind and the source of a fault, and of its time. */
const explains = (fault: Fault, one: Found): boolean =>
  fault.kind !== 'lag' &&
  fault.kind !== 'hiccup' &&
  one.rule === rules[fault.kind] &&
  one.cause === (fault.source ?? 'pipe') &&
  isDuring(fault, one);
