import type { Server } from 'node:http';

interface Answer {
  setHeader(name: string, value: string): unknown;
}

/** Whoever still sends after this long is cut off. */
const patienceMs = 10_000;
const sweepMs = 200;

/**
 * The connections of this server when it stops. A sender that keeps one open, or goes on sending on it, would hold the stop
 * back for ever: idle ones are closed, those at work are asked to close after their answer, and what is left is cut.
 */
export class Senders {
  private dismissed = false;

  constructor(
    private readonly server: Server,
    private readonly patience = patienceMs,
  ) {}

  readonly middleware = (_request: unknown, response: Answer, next: () => void): void => {
    if (this.dismissed) response.setHeader('connection', 'close');
    next();
  };

  /** To be called before the server is closed. */
  dismiss(): void {
    this.dismissed = true;
    const sweep = setInterval(() => this.server.closeIdleConnections(), sweepMs);
    const cut = setTimeout(() => this.server.closeAllConnections(), this.patience);
    this.server.closeIdleConnections();
    this.server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
  }
}
