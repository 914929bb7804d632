import { page, policy } from './pages';

/**
 * The page that gives the script of Google Sheets to people without Node: five steps, at three of them a file to copy.
 * `v` changes with every release. The files are served under a name that no browser runs or renders.
 */
export function sheetsPage(v: string, names: readonly string[]): string {
  const steps = STEPS.map(({ vi, en, file }) => {
    if (file !== undefined && !names.includes(file)) throw new Error(`the script has no file ${file}`);
    const copy = file === undefined ? '' : `\n${copyButton(file, v)}`;
    return `<li>\n<p lang="vi">${vi}</p>\n<p lang="en">${en}</p>${copy}\n</li>`;
  });
  return page(
    COPY_POLICY,
    `<link rel="stylesheet" href="pane.css?v=${v}">
<script defer src="copy-files.js?v=${v}"></script>`,
    `<main>
<img src="icons/so-khach-64.png" alt="" width="64" height="64">
<h1>Sổ Khách · Google Sheets</h1>
<p lang="vi">Sổ Khách là một đoạn mã gồm ba tệp nằm ngay trong bảng tính của bạn. Chép rồi dán từng tệp, không cần cài gì. Khi có bản mới, làm lại bước 2 đến 5; dữ liệu trong bảng tính không đổi.</p>
<p lang="en">Sổ Khách is a script of three files in your own spreadsheet. Copy and paste each; there is nothing to install. For a new release do steps 2 to 5 again; nothing in your sheets changes by that.</p>
<ol>
${steps.join('\n')}
</ol>
<div id="by-hand" hidden>
<p lang="vi">Trình duyệt không cho chép bằng nút. Hãy bấm vào tên tệp bên cạnh nút, chọn hết (Ctrl+A) rồi chép (Ctrl+C).</p>
<p lang="en">This browser does not let the button copy. Open the file beside the button, select all (Ctrl+A) and copy (Ctrl+C).</p>
</div>
<p><a href="index.html">Excel</a> · <a href="third-party.txt">Third-party licences</a></p>
</main>`,
  );
}

/** Where a file of the script stands on the site: as text, so that a click shows it instead of running it. */
export function sheetsPath(name: string): string {
  return `google-sheets/${name}.txt`;
}

/** What the page may do besides: fetch the three files. */
const COPY_POLICY = policy({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
});

function copyButton(name: string, v: string): string {
  const path = `${sheetsPath(name)}?v=${v}`;
  return `<p><button type="button" disabled data-file="${path}" data-done="✓ Đã chép · Copied">Chép · Copy ${name}</button> <output></output> <a href="${path}">${name}</a></p>`;
}

interface PageStep {
  readonly vi: string;
  readonly en: string;
  readonly file?: string;
}

/** The labels are those of https://developers.google.com/apps-script/concepts/manifests and of the editor in Vietnamese. */
const STEPS: readonly PageStep[] = [
  {
    vi: 'Mở bảng tính, chọn <em>Tiện ích mở rộng → Apps Script</em>.',
    en: 'Open the spreadsheet, choose <em>Extensions → Apps Script</em>.',
  },
  {
    vi: 'Trong <em>Code.gs</em>: xóa hết, dán tệp này.',
    en: 'In <em>Code.gs</em>: delete what stands there, paste this file.',
    file: 'Code.js',
  },
  {
    vi: 'Bấm <em>+ → HTML</em>, đặt tên <em>Sidebar</em> (không gõ đuôi), xóa hết, dán tệp này.',
    en: '<em>+ → HTML</em>, name it <em>Sidebar</em> (without an ending), delete what stands there, paste this file.',
    file: 'Sidebar.html',
  },
  {
    vi: '<em>Cài đặt dự án</em> (bánh răng) → đánh dấu <em>Hiển thị tệp kê khai "appsscript.json" trong trình chỉnh sửa</em>. Quay lại, mở <em>appsscript.json</em>, xóa hết, dán tệp này.',
    en: '<em>Project Settings</em> (the cogwheel) → tick <em>Show "appsscript.json" manifest file in editor</em>. Back in the editor open <em>appsscript.json</em>, delete what stands there, paste this file.',
    file: 'appsscript.json',
  },
  {
    vi: '<em>Lưu dự án</em> (Ctrl+S), đóng trang đó, tải lại bảng tính. Vài giây sau có menu <em>Sổ Khách → Mở Sổ Khách</em>; Google hỏi quyền một lần.',
    en: '<em>Save project</em> (Ctrl+S), close that page, reload the spreadsheet. After a few seconds there is the menu <em>Sổ Khách → Open Sổ Khách</em>; Google asks for permissions once.',
  },
];
