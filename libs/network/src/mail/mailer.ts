import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { type MailSettings, mailSettingsKey } from './mail-settings.ts';
import { oneLine, type WrittenMail } from './write-mail.ts';

interface Addressee {
  readonly name: string;
  readonly email: string;
}

const patienceMs = 20_000;
const connections = 2;

/** The only way for mail out of the house. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly log = new Logger('Mailer');
  private readonly transport;

  constructor(@Inject(mailSettingsKey) readonly settings: MailSettings | null) {
    this.transport =
      settings &&
      createTransport({
        url: settings.smtpUrl,
        pool: true,
        maxConnections: connections,
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  /** Throws what may pass by itself (the server is away, asks to come back later, or refuses us). An address that it refuses for good is told in the log without naming it. */
  async send({ name, email }: Addressee, key: string, { subject, text, html }: WrittenMail): Promise<void> {
    if (!this.transport || !this.settings) return;
    const { from, publicUrl } = this.settings;
    try {
      await this.transport.sendMail({
        from,
        to: { name: oneLine(name), address: email },
        subject,
        text,
        html,
        messageId: `<${key}@${new URL(publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${new URL('/inbox#mail', publicUrl).href}>` },
      });
    } catch (error) {
      if (!isBounce(error)) throw error;
      this.log.warn(`${key} was refused by the mail server for good`);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** Of the recipient or the message; a server that does not let us in may do so tomorrow. */
const isBounce = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500 && 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
