import type { BrowserContext } from '@playwright/test';

/** A browser's way to the API that can be cut: then nothing comes through any more, and nobody hangs up. For pages loaded afterwards. */
export async function cutLine(context: BrowserContext): Promise<{ cut(): void; mend(): void }> {
  let isCut = false;
  await context.route('**/graphql', (route) => (isCut ? route.abort('internetdisconnected') : route.continue()));
  await context.routeWebSocket('**/graphql', (page) => {
    if (isCut) return page.close({ code: 4000 });
    const server = page.connectToServer();
    page.onMessage((message) => isCut || server.send(message));
    server.onMessage((message) => isCut || page.send(message));
  });
  return {
    cut: () => (isCut = true),
    mend: () => (isCut = false),
  };
}
