import type { Browser, BrowserContext, Page } from '@playwright/test';
import { address, password } from './tocsin.ts';

/** One person with a browser of their own, signed in. */
export class Person {
  private constructor(
    readonly account: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async enter(browser: Browser, account: string, options: { locale?: string; viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {}): Promise<Person> {
    const context = await browser.newContext({ baseURL: address, locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto('/sign-in', { waitUntil: 'networkidle' });
    await page.locator('input[type="email"], input[autocomplete="username"]').first().fill(`${account}@tocsin.example`);
    await page.locator('input[type="password"]').fill(password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return new Person(account, context, page);
  }

  /** Asks the API with this person's session. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.context.request.post(`${address}/graphql`, { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
