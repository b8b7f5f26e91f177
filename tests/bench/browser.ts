// A browser and a server for the bench: pages compressed as a host would, in memory, nothing of a test's.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { findChromium, launchArguments } from '../chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files by their path on the server: "/page/find.js". */
export type Site = Readonly<Record<string, string | Buffer>>;

/** A built folder as part of a site, `index.html` at the name itself. */
export function siteOf(name: string, folder: string): Site {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [`/${name}/${file}`, readFileSync(join(folder, file))]),
  );
}

export async function serve(site: Site): Promise<{ readonly address: string; readonly close: () => void }> {
  const packed = new Map(Object.entries(site).map(([path, content]) => [path, brotliCompressSync(content)]));
  const server = createServer(({ url = '' }, response) => {
    const content = packed.get(url);
    const type = TYPES[extname(url)] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, {
      ...(content === undefined ? {} : { 'content-type': type, 'content-encoding': 'br' }),
    });
    response.end(content);
  });
  await new Promise<void>((settle) => server.listen(0, 'localhost', settle));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...launchArguments, '--enable-precise-memory-info'],
  });
}
