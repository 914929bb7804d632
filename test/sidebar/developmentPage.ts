import { build } from 'esbuild';
import { bundleSidebar } from '../../tools/buildSidebar';
import type { Served } from '../browser/servePages';

/** As strict as the Excel pane's: nothing inline, nothing from elsewhere, nothing evaluated. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const HTML = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Sổ Khách</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="sidebar.css">
</head>
<body>
<div id="root"></div>
<script src="sidebar.js"></script>
<script src="page.js"></script>
</body>
</html>
`;

/** The sidebar as it is built, with the fake host beside it, as files to be served. */
export async function developmentPage(): Promise<Readonly<Record<string, Served>>> {
  const [{ js, css }, page] = await Promise.all([
    bundleSidebar(),
    build({
      entryPoints: ['test/sidebar/page.ts'],
      bundle: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      write: false,
    }),
  ]);
  return {
    '/': {
      body: HTML,
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': STRICT_POLICY },
    },
    '/sidebar.js': { body: js },
    '/sidebar.css': { body: css },
    '/page.js': { body: page.outputFiles![0]!.text },
  };
}
