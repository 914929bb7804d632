/** Faults of an add-in only manifest that no schema catches. Paths of files are what the addresses mean. */
export interface ManifestFaultsOptions {
  /** What the addresses begin with. */
  readonly origin: string;
  /** Is there such a file under the origin? */
  readonly hasFile: (path: string) => boolean;
  /** Width and height of a picture. */
  readonly sizeOf: (path: string) => number;
}

export function manifestFaults(xml: string, { origin, hasFile, sizeOf }: ManifestFaultsOptions): string[] {
  const faults: string[] = [];
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.slice(1) as string[]);
  const one = (pattern: RegExp) => all(pattern).map(([value]) => value!);

  for (const [url] of all(/(?:DefaultValue|Value)="(\w+:[^"]*)"/g)) {
    const path = url!.startsWith(`${origin}/`) ? url!.slice(origin.length + 1) : null;
    if (!url!.startsWith('https://')) faults.push(`not https: ${url}`);
    else if (path === null) faults.push(`outside of the site: ${url}`);
    else if (!hasFile(path)) faults.push(`no such file: ${url}`);
  }

  const ids = one(/<bt:\w+ id="([^"]*)"/g);
  const named = [...one(/\bresid="([^"]*)"/g)];
  for (const id of new Set([...ids, ...named]))
    if (id.length > 32) faults.push(`longer than 32 characters: ${id}`);
  for (const id of named) if (!ids.includes(id)) faults.push(`resid without resource: ${id}`);
  for (const id of ids) if (!named.includes(id)) faults.push(`resource without use: ${id}`);
  for (const id of ids.filter((id, i) => ids.indexOf(id) < i)) faults.push(`resource twice: ${id}`);
  const controls = one(/<(?:CustomTab|Group|Control)\b[^>]*\bid="([^"]*)"/g);
  for (const id of controls.filter((id, i) => controls.indexOf(id) < i)) faults.push(`control twice: ${id}`);

  for (const [kind, most] of [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ] as const)
    for (const block of one(new RegExp(`<bt:${kind}>([\\s\\S]*?)</bt:${kind}>`, 'g')))
      for (const [, said] of block.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g))
        if ([...said!].length > most) faults.push(`longer than ${most} characters: ${said}`);

  const runtime = one(/<Runtime\b[^>]*resid="([^"]*)"/g);
  if (runtime.length !== 1) faults.push('not one Runtime');
  if (!/<Runtime\b[^>]*lifetime="long"/.test(text)) faults.push('no Runtime with lifetime long');
  if (!/<Host xsi:type="Workbook">\s*<Runtimes>/.test(text)) faults.push('Runtimes is not first in its Host');
  if (/<TaskpaneId>/.test(text)) faults.push('TaskpaneId with a shared runtime');
  if (/<Namespace\b/.test(text)) faults.push('Namespace');
  const pages = [
    ...one(/<Page>\s*<SourceLocation resid="([^"]*)"/g),
    ...one(/<FunctionFile resid="([^"]*)"/g),
    ...one(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]*)"/g),
  ];
  if (pages.length < 3) faults.push('no Page, FunctionFile or ShowTaskpane');
  for (const id of pages) if (id !== runtime[0]) faults.push(`another page than the Runtime: ${id}`);
  for (const part of ['Script', 'Page', 'Metadata'])
    if (!new RegExp(`<${part}>\\s*<SourceLocation resid="`).test(text)) faults.push(`no ${part}`);

  const imageOf = new Map(all(/<bt:Image id="([^"]*)" DefaultValue="([^"]*)"/g) as [string, string][]);
  for (const icon of one(/<Icon>([\s\S]*?)<\/Icon>/g)) {
    const images = [...icon.matchAll(/size="(\d+)" resid="([^"]*)"/g)];
    for (const size of ['16', '32', '80'])
      if (!images.some((image) => image[1] === size)) faults.push(`an icon without ${size} pixels`);
    for (const [, size, id] of images) {
      const path = imageOf.get(id!)?.slice(origin.length + 1);
      if (path && hasFile(path) && sizeOf(path) !== Number(size))
        faults.push(`${path} is not ${size} pixels`);
    }
  }
  for (const [tag, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    const path = one(new RegExp(`<${tag} DefaultValue="([^"]*)"`, 'g'))[0]?.slice(origin.length + 1);
    if (!path || !hasFile(path) || sizeOf(path) !== size) faults.push(`${tag} is not ${size} pixels`);
  }

  if (!/<Id>[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id>/.test(text))
    faults.push('Id is no GUID');
  if (!/<Version>\d{1,5}(\.\d{1,5}){3}<\/Version>/.test(text)) faults.push('Version is not four numbers');
  if (!/<Permissions>ReadWriteDocument<\/Permissions>/.test(text)) faults.push('not ReadWriteDocument');
  return faults;
}
