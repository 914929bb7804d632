// npm start [-- FILE] [--no-open] [--port=N]: the workbench on this machine, with the sample shop or a file of yours.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot, workbenchAssets } from '../workbench/server/assets';
import { startServer } from '../workbench/server/server';
import { bundleSidebar } from './buildSidebar';

const SAMPLES = ['cua-hang-mau', 'nha-phan-phoi-mau', 'salon-mau'];
const PORT = 4173;

const args = process.argv.slice(2);
const given = args.find((arg) => !arg.startsWith('--'));
const port = Number(args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) ?? PORT);
const root = projectRoot(dirname(fileURLToPath(import.meta.url)));
const file = given === undefined ? null : resolve(given);

if (file !== null && !existsSync(file)) {
  console.error(`Không thấy tệp ${given}. / There is no file ${given}.`);
  process.exit(1);
}
const server = await startServer({
  assets: await workbenchAssets(root, SAMPLES, await bundleSidebar()),
  samples: SAMPLES,
  file,
  port,
});
console.log(`
Sổ Khách: ${server.url}

  Trong trang vừa mở: bên trái là bảng tính, bên phải là thanh khách hàng. Bấm nút ở thanh bên để chuyển bảng
  thành sổ khách hàng; mọi thay đổi đều hoàn tác được. Mọi thứ chỉ nằm trên máy này. Dừng: Ctrl+C.

  In the page: the workbook on the left, your customers on the right. The button in the sidebar turns the sheet
  into a CRM; every change can be undone. Nothing leaves this computer. Stop with Ctrl+C.

  Tệp của bạn / a file of yours:  npm start -- khach-hang.xlsx   (hoặc kéo thả vào trang / or drop it on the page)
  Dòng lệnh / command line:       npm run -s so-khach -- --help
`);
if (!args.includes('--no-open') && !process.env.CI && process.stdout.isTTY) openBrowser(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

/** Where there is no program for it, the printed address does. */
function openBrowser(url: string): void {
  const [command, ...rest] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command!, rest, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
