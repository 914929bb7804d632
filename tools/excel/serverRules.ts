/**
 * What a server must add: functions.json readable from elsewhere, as Excel itself fetches it
 * (https://learn.microsoft.com/office/dev/add-ins/publish/publish-add-in-vs-code), and its type. GitHub Pages does both
 * by itself and reads none of these files.
 */
export const HEADERS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['/*', { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' }],
  ['/functions.json', { 'Access-Control-Allow-Origin': '*' }],
  ['/functions.en.json', { 'Access-Control-Allow-Origin': '*' }],
  ['/icons/*', { 'Access-Control-Allow-Origin': '*' }],
]);

/** Netlify's and Cloudflare Pages' file of headers. */
export function headersFile(): string {
  const rules = [...HEADERS].map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${path}\n${lines.join('')}`;
  });
  return rules.join('\n');
}

/** For IIS and Azure App Service, which know no .json by themselves in older versions. */
export function webConfig(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="*" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="strict-origin-when-cross-origin" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}
