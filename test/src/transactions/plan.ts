import type { Random } from '@ioc/test/support/random';

const transactional = ['t1', 't2', 't3'];
const others = ['i1', 'p1'];

/**
 * One random interleaving on one partition, as steps for Interleavings.java: three transactional producers whose
 * transactions overlap, are committed or aborted, and two without transactions between them. Every transaction ends.
 */
export function interleaving(topic: string, dice: Random): string[] {
  const steps: string[] = [];
  const open = new Set<string>();
  let values = 0;
  const send = (producer: string) => {
    const batch = Array.from({ length: dice.between(1, 4) }, () => `${producer}-${values++}`);
    steps.push(`send ${producer} ${topic} ${dice.chance(0.1) ? 'zero' : 'k'} ${batch.join(',')}`);
  };
  const end = (producer: string) => {
    steps.push(`${dice.chance(0.5) ? 'abort' : 'commit'} ${producer}`);
    open.delete(producer);
  };
  for (let left = dice.between(5, 40); left > 0; left -= 1) {
    const producer = dice.chance(0.15) ? dice.pick(others) : dice.pick(transactional);
    if (others.includes(producer)) send(producer);
    else if (open.has(producer) && dice.chance(0.4)) end(producer);
    else {
      if (!open.has(producer)) steps.push(`begin ${producer}`);
      open.add(producer);
      send(producer);
    }
  }
  for (const producer of dice.shuffle([...open])) end(producer);
  return steps;
}
