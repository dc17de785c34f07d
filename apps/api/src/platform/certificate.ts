import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import { Logger } from '@nestjs/common';
import { certificateProblem, type CertificateProblem } from '#platform/certificate-problem.js';

const lookEveryMs = 1000;

interface Pair {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly mark: string;
  readonly validTo: number;
}

/** The certificate and key of HTTPS. Their files are looked at each second; a pair that does not fit keeps the one of before. */
export class Certificate {
  private readonly log = new Logger('Certificate');
  private pair: Pair;
  private seen: string;
  private broken: string | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** @throws naming the file that cannot be read, or the pair that does not fit */
  constructor(
    private readonly certFile: string,
    private readonly keyFile: string,
  ) {
    this.pair = readPair(certFile, keyFile);
    this.seen = this.pair.mark;
  }

  /** For the server that is made. TLS below 1.2 is refused. */
  get options() {
    const { cert, key } = this.pair;
    return { cert, key, minVersion: 'TLSv1.2' as const };
  }

  /** From now on new connections get what the files hold. Read, not watched: a ConfigMap swaps a link above them. */
  watch(server: Server): this {
    this.timer = setInterval(() => this.look(server), lookEveryMs).unref();
    return this;
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** What is wrong now; null: nothing. */
  problem(now: number): CertificateProblem | null {
    return certificateProblem({ broken: this.broken, validTo: this.pair.validTo, now });
  }

  private look(server: Server): void {
    try {
      const pair = readPair(this.certFile, this.keyFile);
      this.broken = null;
      if (pair.mark === this.seen) return;
      this.pair = pair;
      this.seen = pair.mark;
      server.setSecureContext(this.options);
      this.log.log(`Chứng thư mới có hiệu lực / the new certificate is in force: ${this.certFile}`);
    } catch (error) {
      const said = (error as Error).message;
      if (said !== this.broken) this.log.error(`Giữ chứng thư cũ / the old certificate stays: ${said}`);
      this.broken = said;
    }
  }
}

function readPair(certFile: string, keyFile: string): Pair {
  const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)];
  try {
    createSecureContext({ cert, key });
    const validTo = Date.parse(new X509Certificate(cert).validTo);
    return { cert, key, validTo, mark: createHash('sha256').update(cert).update('\0').update(key).digest('hex') };
  } catch (error) {
    throw new Error(`${certFile}, ${keyFile}: ${(error as Error).message}`, { cause: error });
  }
}
