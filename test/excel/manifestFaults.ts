/** What a manifest is checked against. Paths of files are what stands behind the origin. */
export interface ManifestSite {
  readonly origin: string;
  readonly hasFile: (path: string) => boolean;
  /** Width and height of a picture. */
  readonly sizeOf: (path: string) => number;
}

/** Faults of an add-in only manifest that no schema catches. */
export function manifestFaults(xml: string, site: ManifestSite): string[] {
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  return [
    ...addressFaults(text, site),
    ...resourceFaults(text),
    ...stringFaults(text),
    ...runtimeFaults(text),
    ...iconFaults(text, site),
    ...headFaults(text),
  ];
}

function addressFaults(text: string, { origin, hasFile }: ManifestSite): string[] {
  return firsts(text, /(?:DefaultValue|Value)="(\w+:[^"]*)"/g).flatMap((url) => {
    if (!url.startsWith('https://')) return [`not https: ${url}`];
    if (!url.startsWith(`${origin}/`)) return [`outside of the site: ${url}`];
    return hasFile(url.slice(origin.length + 1)) ? [] : [`no such file: ${url}`];
  });
}

/** An id is at most 32 characters, stands once, and is used; what is used is there. */
function resourceFaults(text: string): string[] {
  const ids = firsts(text, /<bt:\w+ id="([^"]*)"/g);
  const used = firsts(text, /\bresid="([^"]*)"/g);
  const controls = firsts(text, /<(?:CustomTab|Group|Control)\b[^>]*\bid="([^"]*)"/g);
  return [
    ...[...new Set([...ids, ...used])]
      .filter((id) => id.length > 32)
      .map((id) => `longer than 32 characters: ${id}`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid without resource: ${id}`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource without use: ${id}`),
    ...twice(ids).map((id) => `resource twice: ${id}`),
    ...twice(controls).map((id) => `control twice: ${id}`),
  ];
}

function stringFaults(text: string): string[] {
  const kinds = [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ] as const;
  return kinds.flatMap(([kind, most]) =>
    firsts(text, new RegExp(`<bt:${kind}>([\\s\\S]*?)</bt:${kind}>`, 'g'))
      .flatMap((block) => firsts(block, /(?:DefaultValue|Value)="([^"]*)"/g))
      .filter((said) => [...said].length > most)
      .map((said) => `longer than ${most} characters: ${said}`),
  );
}

/** One long-lived runtime whose page is the page everywhere; functions without a namespace. */
function runtimeFaults(text: string): string[] {
  const runtimes = firsts(text, /<Runtime\b[^>]*resid="([^"]*)"/g);
  const pages = firsts(
    text,
    /(?:<Page>\s*<SourceLocation|<FunctionFile|<Action xsi:type="ShowTaskpane">\s*<SourceLocation) resid="([^"]*)"/g,
  );
  const parts = ['Script', 'Page', 'Metadata'].filter(
    (part) => !new RegExp(`<${part}>\\s*<SourceLocation resid="`).test(text),
  );
  return [
    ...(runtimes.length === 1 ? [] : ['not one Runtime']),
    ...(/<Runtime\b[^>]*lifetime="long"/.test(text) ? [] : ['no Runtime with lifetime long']),
    ...(/<Host xsi:type="Workbook">\s*<Runtimes>/.test(text) ? [] : ['Runtimes is not first in its Host']),
    ...(/<TaskpaneId>/.test(text) ? ['TaskpaneId with a shared runtime'] : []),
    ...(/<Namespace\b/.test(text) ? ['Namespace'] : []),
    ...(pages.length < 3 ? ['no Page, FunctionFile or ShowTaskpane'] : []),
    ...pages.filter((id) => id !== runtimes[0]).map((id) => `another page than the Runtime: ${id}`),
    ...parts.map((part) => `no ${part}`),
  ];
}

function iconFaults(text: string, { origin, hasFile, sizeOf }: ManifestSite): string[] {
  const isSize = (url: string | undefined, size: number) => {
    const path = url?.slice(origin.length + 1) ?? '';
    return hasFile(path) && sizeOf(path) === size;
  };
  const images = [...text.matchAll(/<bt:Image id="([^"]*)" DefaultValue="([^"]*)"/g)];
  const urlOf = new Map(images.map(([, id, url]) => [id!, url!]));
  const sized = [...text.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)];
  const heads = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const;
  return [
    ...firsts(text, /<Icon>([\s\S]*?)<\/Icon>/g).flatMap((icon) =>
      [16, 32, 80]
        .filter((size) => !icon.includes(`size="${size}"`))
        .map((size) => `an icon without ${size} pixels`),
    ),
    ...sized
      .filter(([, size, id]) => urlOf.has(id!) && !isSize(urlOf.get(id!), Number(size)))
      .map(([, size, id]) => `${urlOf.get(id!)} is not ${size} pixels`),
    ...heads
      .filter(([tag, size]) => !isSize(new RegExp(`<${tag} DefaultValue="([^"]*)"`).exec(text)?.[1], size))
      .map(([tag, size]) => `${tag} is not ${size} pixels`),
  ];
}

function headFaults(text: string): string[] {
  const guid = /<Id>[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id>/;
  return [
    ...(guid.test(text) ? [] : ['Id is no GUID']),
    ...(/<Version>\d{1,5}(\.\d{1,5}){3}<\/Version>/.test(text) ? [] : ['Version is not four numbers']),
    ...(/<Permissions>ReadWriteDocument<\/Permissions>/.test(text) ? [] : ['not ReadWriteDocument']),
  ];
}

/** The first group of every match. */
function firsts(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) < i);
}
