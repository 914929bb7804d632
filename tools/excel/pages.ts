/** Where Office.js must come from in production: https://learn.microsoft.com/office/dev/add-ins/develop/understanding-the-javascript-api-for-office */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const MICROSOFT = 'https://appsforoffice.microsoft.com';
const SIGN_IN = 'https://login.microsoftonline.com https://login.live.com';

/**
 * The pane's policy: scripts from here and Office.js from Microsoft, nothing inline, nothing from strings; data goes to
 * Microsoft Graph alone, and only when the shop sends mail. Office.js's telemetry is thereby refused, which it bears.
 * frame-ancestors can't stand in a meta element, and which addresses Excel on the web frames a pane from is Microsoft's
 * to change: https://github.com/OfficeDev/office-js-docs-pr/issues/4911
 */
export const PANE_POLICY = policy({
  'script-src': `'self' ${MICROSOFT}`,
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': `'self' https://graph.microsoft.com ${SIGN_IN}`,
  'frame-src': `'self' ${MICROSOFT} ${SIGN_IN}`,
});

const PLAIN_POLICY = policy({ 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self'" });

/** A policy that allows this and nothing else. */
export function policy(allowed: Readonly<Record<string, string>>): string {
  const all = { 'default-src': "'none'", ...allowed, 'base-uri': "'none'", 'form-action': "'none'" };
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** The one page of the shared runtime. `v` changes with every release. The page's own words are for before its script runs. */
export function panePage(v: string): string {
  return page(
    PANE_POLICY,
    `<link rel="stylesheet" href="pane.css?v=${v}">
<link rel="stylesheet" href="sidebar.css?v=${v}">
<script src="${OFFICE_JS}"></script>
<script src="functions.js?v=${v}"></script>
<script defer src="old-browser.js?v=${v}"></script>
<script defer src="pane.js?v=${v}"></script>`,
    `<div id="so-khach"><p class="message" lang="vi">Đang mở Sổ Khách…</p></div>
<div id="old-browser" hidden>
<p class="message" lang="vi">Excel này dùng trình duyệt quá cũ nên không chạy được Sổ Khách. Hãy cập nhật Office hoặc cài WebView2, hoặc dùng bàn làm việc của Sổ Khách.</p>
<p class="message" lang="en">This Excel shows panes with a browser too old for Sổ Khách. Update Office or install WebView2, or use the workbench of Sổ Khách.</p>
</div>`,
  );
}

/** Where Microsoft's sign-in returns to. */
export function signedInPage(v: string): string {
  return page(
    PLAIN_POLICY,
    `<script defer src="signed-in.js?v=${v}"></script>`,
    '<p lang="vi">Đang đăng nhập…</p>\n<p lang="en">Signing in…</p>',
  );
}

/** What a person sees who opens the site in a browser. */
export function frontPage(v: string): string {
  return page(
    PLAIN_POLICY,
    `<link rel="stylesheet" href="pane.css?v=${v}">`,
    `<main>
<img src="icons/so-khach-64.png" alt="" width="64" height="64">
<h1>Sổ Khách</h1>
<p lang="vi">CRM nằm ngay trong tệp Excel của cửa hàng. Tải <a href="manifest.xml" download>manifest.xml</a>, rồi trong Excel chọn Trang đầu → Phần bổ trợ → Phần bổ trợ khác → Tải lên phần bổ trợ của tôi. Dữ liệu không rời khỏi tệp.</p>
<p lang="en">A CRM inside the Excel file a shop already has. Download <a href="manifest.xml" download>manifest.xml</a>, then in Excel choose Home → Add-ins → More Add-ins → Upload My Add-in. Your data stays in the file.</p>
<p lang="vi">Dùng Google Sheets? <a href="google-sheets.html">Chép Sổ Khách vào bảng tính của bạn</a>, không cần cài gì.</p>
<p lang="en">On Google Sheets? <a href="google-sheets.html">Copy Sổ Khách into your spreadsheet</a>; there is nothing to install.</p>
<p><a href="third-party.txt">Third-party licences</a></p>
</main>`,
  );
}

/** Links by the whole address, as a host shows this page at any depth. */
export function missingPage(origin: string): string {
  return page(
    PLAIN_POLICY,
    '',
    `<p lang="vi">Không có trang này. <a href="${origin}/index.html">Về trang Sổ Khách</a></p>
<p lang="en">There is no such page. <a href="${origin}/index.html">To Sổ Khách</a></p>`,
  );
}

/** A page of the site, with its policy. */
export function page(csp: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sổ Khách</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
