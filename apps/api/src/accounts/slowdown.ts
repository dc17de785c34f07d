/** Wrong passwords that cost nothing: people mistype. */
const free = 5;
const longestWaitSeconds = 300;

/** Seconds to wait after the last of `wrong` attempts: 2 after the fifth, doubling to five minutes. Pure. */
export const waitAfter = (wrong: number): number =>
  wrong < free ? 0 : Math.min(longestWaitSeconds, 2 ** (wrong - free + 1));

/** What an attempt is counted under: the account's name, whether it exists or not, and where it came from. Pure. */
export const keysOf = (name: string, address: string): [string, string] => [
  `account:${name}`,
  `address:${networkOf(address)}`,
];

/** The machine, or the line, that a request comes from: one household or office line has a whole /64 of IPv6. Pure. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}
