import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Contact } from '#alarms/contacts.js';
import type { NotificationBody } from '#alarms/escalate.sql.js';

export interface Sending {
  /** The same at every try: by it a receiver knows what it has already. */
  readonly key: string;
  readonly body: NotificationBody;
  readonly createdAt: Date;
}
interface Settings {
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
}
const timeoutMs = 10_000;

/** Sends one notification. @throws with the reason when it did not arrive */
export async function sendNotification(contact: Contact, sending: Sending, settings: Settings): Promise<void> {
  if ('mail' in contact) return sendMail(contact.mail, sending, settings);
  return callWebhook(contact, sending);
}

async function sendMail(to: string, { key, body }: Sending, { SMTP_URL, MAIL_FROM }: Settings): Promise<void> {
  if (SMTP_URL === '') throw new Error('SMTP_URL is not set');
  const limits = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport({ url: SMTP_URL, ...limits });
  try {
    await transport.sendMail({
      ...{ from: MAIL_FROM, to, messageId: `<${key}@ioc>` },
      subject: `${body.drill ? '[DIỄN TẬP / DRILL] ' : ''}[${body.priority}] ${body.name} · ${body.unitName}`,
      text: mailText(body),
    });
  } finally {
    transport.close();
  }
}

const mailText = ({
  drill,
  name,
  nameEn,
  unitName,
  cause,
  raisedAt,
  action,
  actionEn,
  value,
}: NotificationBody): string =>
  [
    ...(drill ? ['DIỄN TẬP / DRILL'] : []),
    `${name} / ${nameEn}`,
    ...[unitName, cause && `${cause.vi} / ${cause.en}`, value !== null && `${value}`].filter(Boolean),
    raisedAt,
    '',
    `${action} / ${actionEn}`,
  ].join('\n');

/** Headers of Standard Webhooks (v1): the signature covers id, time and body. Pure. */
function signedHeaders(secret: string, key: string, at: Date, body: string): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', bytes).update(`${key}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': key,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  };
}

async function callWebhook(contact: Extract<Contact, { webhook: string }>, { key, body }: Sending): Promise<void> {
  const text = JSON.stringify(body);
  const answer = await fetch(contact.webhook, {
    method: 'POST',
    headers: signedHeaders(contact.secret, key, new Date(), text),
    body: text,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (answer.status < 200 || answer.status > 299) throw new Error(`answered ${answer.status}`);
}
