/**
 * Where the site will stand: an https address, with a folder where it has one (https://shop.github.io/so-khach), no
 * slash at its end. Null where the text is none: plain http is refused by Office, queries and fragments make no folder.
 */
export function siteOrigin(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const hasExtras = url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '';
  if (url.protocol !== 'https:' || hasExtras) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
