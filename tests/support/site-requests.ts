import type { BrowserContext, Request } from '@playwright/test';

/** What was asked under a path of an origin, in the order in which it was asked. */
export interface SiteRequests {
  /** `GET /path?query`, or with the origin where it is another one. */
  readonly made: string[];
}

/**
 * Counts what any page or script of a browser asks under a path, wherever that is.
 * @param path such as `/api/`
 */
export function countRequests(context: BrowserContext, origin: string, path: string): SiteRequests {
  const made: string[] = [];
  context.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (!url.pathname.startsWith(path)) return;
    const elsewhere = url.origin === origin ? '' : url.origin;
    made.push(`${request.method()} ${elsewhere}${url.pathname}${url.search}`);
  });
  return { made };
}
