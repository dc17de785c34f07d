import { closeSync, openSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM'] as const;
const interactive = process.stdout.isTTY;

interface Part {
  readonly what: string;
  readonly stop: () => Promise<void>;
}

/**
 * What was started, stopped in reverse order on Ctrl-C or SIGTERM, or when the start itself fails half-way. A second
 * Ctrl-C waits no longer.
 */
export class Closing {
  private readonly parts: Part[] = [];
  private begun = 0;

  add(what: string, stop: () => Promise<void>): void {
    this.parts.push({ what, stop });
  }

  /** Alone answers the signals from now on: parts that would stop by themselves are stopped in their turn. */
  takeSignals(): void {
    for (const signal of signals) {
      process.removeAllListeners(signal);
      process.on(signal, () => void this.end());
    }
    process.off('SIGHUP', this.hungUp).on('SIGHUP', this.hungUp);
  }

  /** SIGHUP reloads (catalogue, keys); but it also comes when the terminal is closed, and then nobody is there any more. */
  private readonly hungUp = (): void => {
    if (interactive && !hasTerminal()) void this.end();
  };

  private async end(): Promise<void> {
    if (this.begun > 0) {
      if (Date.now() - this.begun > 300) process.exit(1);
      return; // npm and the terminal both pass the signal on
    }
    this.begun = Date.now();
    console.log('\nĐang dừng… / Stopping…');
    await this.stopAll();
    process.exit(0);
  }

  async stopAll(): Promise<void> {
    for (const { what, stop } of this.parts.splice(0).reverse()) {
      await stop().then(
        () => console.log(`✓ Đã dừng / stopped: ${what}`),
        (error: Error) => console.error(`✗ ${what}: ${error.message}`),
      );
    }
  }
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
