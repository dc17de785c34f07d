import type { Admin, Kafka } from 'kafkajs';

/** An administrator's connection that is opened when first needed, and anew after an error. */
export class AdminLink {
  private connected: Promise<Admin> | undefined;

  constructor(private readonly kafka: Kafka) {}

  async ask<Answer>(question: (admin: Admin) => Promise<Answer>): Promise<Answer> {
    const connecting = (this.connected ??= this.connect());
    try {
      return await question(await connecting);
    } catch (error) {
      if (this.connected === connecting) this.connected = undefined;
      void connecting.then((admin) => admin.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    const admin = await this.connected?.catch(() => undefined);
    await admin?.disconnect().catch(() => undefined);
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }
}
