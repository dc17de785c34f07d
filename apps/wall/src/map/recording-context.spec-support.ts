/** For specs: a 2D context that writes down what is asked of it. Text is as wide as 0,6 of the font size a letter. */
export interface Call {
  name: string;
  args: unknown[];
  fillStyle: unknown;
}

export function recordingContext(): { ctx: CanvasRenderingContext2D; calls: Call[]; texts: () => string[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = { font: '10px x' };
  const ctx = new Proxy(state, {
    get(_, name: string) {
      if (name === 'measureText')
        return (text: string) => ({ width: text.length * 0.6 * Number(/([\d.]+)px/.exec(String(state['font']))![1]) });
      if (name in state) return state[name];
      return (...args: unknown[]) => void calls.push({ name, args, fillStyle: state['fillStyle'] });
    },
    set(_, name: string, value) {
      state[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  const texts = () => calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]));
  return { ctx, calls, texts };
}

/** Every canvas of the page records; jsdom draws nothing itself. Returns the context of each canvas by its class. */
export function recordAllCanvases(): WeakMap<HTMLCanvasElement, ReturnType<typeof recordingContext>> {
  const contexts = new WeakMap<HTMLCanvasElement, ReturnType<typeof recordingContext>>();
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    let held = contexts.get(this);
    if (!held) contexts.set(this, (held = recordingContext()));
    return held.ctx;
  } as never;
  return contexts;
}
