/** Where mail goes out; without it there is the inbox only. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly smtpUrl: string;
  /** Address of the sender. */
  readonly from: string;
  /** Of the web app, for the links. */
  readonly publicUrl: string;
}

/** Nest finds the settings by it; null means no mail. */
export const mailSettingsKey = Symbol('mail settings');
