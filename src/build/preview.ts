// Vite plugin for `npm start`: the headers that a static host should send, and where the file lies.

import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What a meta tag cannot say. README lists the same headers for static hosts. */
export const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
} as const;

export function previewAsHosted(): Plugin {
  return {
    name: 'preview-as-hosted',
    config: () => ({ preview: { headers } }),
    configurePreviewServer(server) {
      const file = resolve(server.config.root, server.config.build.outDir, 'index.html');
      server.httpServer.once('listening', () => {
        server.config.logger.info(`  The page is one file, which can also just be opened:\n  ${file}\n`);
      });
    },
  };
}
