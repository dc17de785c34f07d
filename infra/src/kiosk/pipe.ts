import type { Readable, Writable } from 'node:stream';

type Answer = Readonly<Record<string, unknown>>;
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** The Chrome DevTools Protocol over two pipes, as `--remote-debugging-pipe` opens them: JSON texts that end with NUL. */
export class Pipe {
  private readonly asked = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  private last = 0;
  private rest = '';

  /** `heard` is given the name of each event and the session that it is of. */
  constructor(
    private readonly input: Writable,
    output: Readable,
    private readonly heard: (method: string, sessionId: string | undefined) => void,
  ) {
    // The browser's end is seen by its exit; a pipe that breaks before says nothing more.
    input.on('error', () => undefined);
    output.on('error', () => undefined);
    output.setEncoding('utf8').on('data', (part: string) => this.read(part));
  }

  /** @throws when there is no answer within `withinMs`, or the browser refuses */
  ask(method: string, params: Answer, withinMs: number, sessionId?: string): Promise<Answer> {
    const id = (this.last += 1);
    return new Promise<Answer>((resolve, reject) => {
      const late = setTimeout(() => {
        this.asked.delete(id);
        reject(new Error(`${method}: no answer within ${withinMs} ms`));
      }, withinMs);
      this.asked.set(id, {
        done: (answer) => (clearTimeout(late), resolve(answer)),
        fail: (error) => (clearTimeout(late), reject(error)),
      });
      this.input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  private read(part: string): void {
    const texts = (this.rest + part).split('\0');
    this.rest = texts.pop() ?? '';
    for (const text of texts) this.take(JSON.parse(text) as Message);
  }

  private take({ id, method, sessionId, result, error }: Message): void {
    if (id === undefined) return this.heard(method ?? '', sessionId);
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (error) asked?.fail(new Error(error.message));
    else asked?.done(result ?? {});
  }
}
