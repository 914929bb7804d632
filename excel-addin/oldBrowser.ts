/**
 * Excel 2021 without WebView2 shows panes with Internet Explorer 11, which stops at the first line of our scripts: this
 * one alone is written for it (no declarations, as the build can't turn them back so far) and shows why.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins
 */
if (!('noModule' in HTMLScriptElement.prototype)) {
  document.getElementById('old-browser')!.removeAttribute('hidden');
  document.getElementById('so-khach')!.setAttribute('hidden', '');
}

export {};
