import type { Admin, Kafka } from 'kafkajs';

interface Connection {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** A connection to the brokers that is opened when first needed, and again after an error. */
export class Link<Of extends Connection> {
  private connected: Promise<Of> | undefined;

  constructor(private readonly open: () => Of) {}

  async ask<Answer>(question: (connection: Of) => Promise<Answer>): Promise<Answer> {
    const connecting = (this.connected ??= this.connect());
    try {
      return await question(await connecting);
    } catch (error) {
      if (this.connected === connecting) this.connected = undefined;
      void connecting.then((connection) => connection.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    const connection = await this.connected?.catch(() => undefined);
    await connection?.disconnect().catch(() => undefined);
  }

  private async connect(): Promise<Of> {
    const connection = this.open();
    await connection.connect();
    return connection;
  }
}

export type AdminLink = Link<Admin>;
export const adminLink = (kafka: Kafka): AdminLink => new Link(() => kafka.admin());
