import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { HealthWatch } from '#health/watch.js';
import type { Found } from '#problems/problem-times.js';
import { type Contact, contactName, readContacts } from '#alarms/contacts.js';
import {
  claimNotifications,
  type ClaimedNotification,
  notificationFailed,
  notificationSent,
  unreachable,
} from '#alarms/notifications.sql.js';
import { sendNotification } from '#alarms/send-notification.js';

const everyMs = 1000;
/** Tried at a time; a slow receiver holds back no more than these. */
const together = 10;

/** Sends the notifications of escalations, tries again what did not arrive, and says what never did. */
@Injectable()
export class Courier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly contacts: readonly Contact[];
  private readonly log = new Logger('Notifications');
  private readonly timers: NodeJS.Timeout[] = [];
  private working: Promise<void> | null = null;
  private lost: readonly string[] = [];

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'CONTACTS_FILE' | 'SMTP_URL' | 'MAIL_FROM'>,
    @Inject(HealthWatch) private readonly health: Pick<HealthWatch, 'add'>,
  ) {
    this.contacts = readContacts(config.CONTACTS_FILE);
  }

  onApplicationBootstrap(): void {
    this.health.add(() => this.lost.map(undelivered));
    if (this.contacts.length === 0) return;
    this.timers.push(setInterval(() => this.tick(), everyMs));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.timers.forEach(clearInterval);
    await this.working;
  }

  /** Tries everything that is due once. */
  async round(now = new Date()): Promise<number> {
    const claimed = await claimNotifications(this.db, together, now);
    await Promise.all(claimed.map((notification) => this.deliver(notification)));
    this.lost = await unreachable(this.db, this.contacts.map(contactName));
    return claimed.length;
  }

  private tick(): void {
    this.working ??= this.round()
      .then(
        () => undefined,
        (error: unknown) => this.log.warn(`Không đọc được thông báo / Notifications cannot be read: ${String(error)}`),
      )
      .finally(() => (this.working = null));
  }

  private async deliver(notification: ClaimedNotification): Promise<void> {
    const contact = this.contacts.find((one) => contactName(one) === notification.contact);
    try {
      if (!contact) throw new Error('no longer among the contacts');
      await sendNotification(
        contact,
        { key: notification.key, body: notification.body, createdAt: notification.created_at },
        this.config,
      );
      await notificationSent(this.db, notification.id, new Date());
    } catch (error) {
      await notificationFailed(this.db, notification, (error as Error).message, new Date());
    }
  }
}

/** Which contact it is stands in the table alone: it may be a person's address. */
const undelivered = (contact: string): Found => ({
  code: 'notification-undelivered',
  topic: contact.startsWith('mailto:') ? 'mail' : 'webhook',
  message: 'Thông báo chuyển cấp không gửi được; xem bảng notification, sửa CONTACTS_FILE hoặc máy chủ thư',
  messageEn:
    'A notification of an escalation did not arrive; see the table notification, correct CONTACTS_FILE or the mail server',
  closesDoor: false,
  stale: false,
});
