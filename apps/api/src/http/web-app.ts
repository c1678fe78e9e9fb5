import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const placeholder = '__CSP_NONCE__';
const yearSeconds = 31_536_000;

/** Serves the built web app: files that never change, and one page for every address of it, with a fresh style nonce. */
export function serveWebApp(app: NestExpressApplication, folder: string): void {
  app.use(securityHeaders);
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: yearSeconds * 1_000, index: false, fallthrough: true }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const asksForPage = request.method === 'GET' && request.accepts(['html', 'json']) === 'html' && !/^\/(graphql|healthz|readyz|assets|files)(\/|$)|\.jsonl$|\/report-files\/|^\/(scenarios|exercises)\/[^/]+\/files?(\/|$)/.test(request.path);
    if (!asksForPage) return next();
    response.type('html').setHeader('Cache-Control', 'no-store');
    // Read anew each time: a page of an earlier build would ask for files that are gone.
    readFile(page, 'utf8').then((html) => response.send(html.replaceAll(placeholder, String(response.locals.nonce))), next);
  });
}

function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64');
  response.locals.nonce = nonce;
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...socketOrigins(request)],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: yearSeconds },
  })(request, response, next);
}

/** `'self'` does not cover WebSockets in every browser. */
const socketOrigins = ({ headers }: Request): string[] => (/^[\w.:[\]-]+$/.test(headers.host ?? '') ? [`ws://${headers.host}`, `wss://${headers.host}`] : []);
