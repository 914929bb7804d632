/** The address that manifest.xml stands with in the repository: that of `npm run excel:dev`. */
export const DEV_ORIGIN = 'https://localhost:3000';

/**
 * manifest.xml for a site. `version` is package.json's: Excel reads functions.json anew when the manifest's version
 * grows (else once a day), so a release always has its own.
 */
export function manifestText(template: string, origin: string, version: string): string {
  return template
    .replaceAll(DEV_ORIGIN, escapeXml(origin))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
