/** Whether somebody is using this screen: a wall that nobody touches may reload itself, a desk in use may not. */
const restMs = 10 * 60_000;
let lastHand = 0;
/** When this screen was last touched, epoch ms of this tab; 0: never. */
export const lastHandAt = () => lastHand;

export function watchHands(target: EventTarget = window) {
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    target.addEventListener(type, () => (lastHand = Date.now()), { passive: true, capture: true });
  }
}
export const isUnattended = (now: number) => now - lastHand > restMs;
