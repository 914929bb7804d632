/**
 * The word of this host for a cell's format: JSON of the properties that the core ever sets in a sheet of the
 * user's, as Sheets says them. What is left out is the default, a cell with defaults alone has no token, and
 * fonts, borders and the rest are never touched.
 */
export interface TokenFormat {
  /** Number format. */
  readonly n?: string;
  /** Horizontal alignment: left, center, right. */
  readonly h?: string;
  /** Bold. */
  readonly b?: 1;
  /** Fill, `#rrggbb`. */
  readonly f?: string;
  /** Colour of the text, `#rrggbb`. */
  readonly c?: string;
}

export type TokenProperty = keyof TokenFormat;

export const TOKEN_PROPERTIES = ['n', 'h', 'b', 'f', 'c'] as const satisfies readonly TokenProperty[];

/** null: all defaults. Properties in a fixed order, so that equal formats have equal tokens. */
export function tokenOf(format: TokenFormat): string | null {
  const parts = TOKEN_PROPERTIES.flatMap((key) =>
    format[key] === undefined ? [] : [[key, format[key]] as const],
  );
  return parts.length === 0 ? null : JSON.stringify(Object.fromEntries(parts));
}

/** The format of a token; of another host's word (a file's, Excel's) all defaults. */
export function formatOfToken(token: string | null): TokenFormat {
  if (token === null) return {};
  try {
    const parsed: unknown = JSON.parse(token);
    return typeof parsed === 'object' && parsed !== null ? (parsed as TokenFormat) : {};
  } catch {
    return {};
  }
}

/** One property as the service tells it, undefined where it is the default. */
export function tokenValue(property: TokenProperty, told: string): TokenFormat[TokenProperty] | undefined {
  const text = told ?? '';
  switch (property) {
    case 'n':
      return AUTOMATIC.test(text) ? undefined : text;
    case 'h':
      return /^(left|center|right)$/.test(text) ? text : undefined;
    case 'b':
      return text === 'bold' ? 1 : undefined;
    case 'f':
      return text === '' || text.toLowerCase() === '#ffffff' ? undefined : text.toLowerCase();
    case 'c':
      return text === '' || text.toLowerCase() === '#000000' ? undefined : text.toLowerCase();
  }
}

/** What `getNumberFormats` says of a cell without a number format of its own. */
export const AUTOMATIC = /^(|general|0\.#+)$/i;
