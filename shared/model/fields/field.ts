/**
 * One column that the product knows: of the user's sheets, or one that we add. Header mapping, cleaning,
 * our columns, merge, masking, export and the documentation derive from this record alone.
 */
export interface Field {
  /** Which entity the column describes; `crm` are the columns that we add to a customer table. */
  readonly of: 'customer' | 'order' | 'survey' | 'campaign' | 'row' | 'crm';
  readonly type: FieldType;
  readonly label: { readonly vi: string; readonly en: string };
  /** Names under which it is found in users' headers, as people write them; `short` needs the values' word. */
  readonly headers: {
    readonly vi: readonly string[];
    readonly en: readonly string[];
    readonly short: readonly string[];
  };
  readonly unit?: 'days' | 'money' | 'count' | 'share' | 'score' | 'points';
  readonly sensitivity: Sensitivity;
  readonly merge: MergeRule;
  /** Leaves the file in an export unless the user says otherwise. */
  readonly exported: boolean;
  /** crm only: the user types in it, so refresh keeps what stands there; else refresh computes it. */
  readonly editable?: boolean;
  /** Digits shown behind the decimal point of a number; left out: none. */
  readonly decimals?: number;
  /** crm only: width in characters, and hidden where it is for the machine. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export type FieldType =
  | 'text'
  | 'code'
  | 'name'
  | 'phone'
  | 'email'
  | 'day'
  | 'birthday'
  | 'money'
  | 'number'
  | 'share'
  | 'score'
  | 'choice'
  | 'flag';

/** business: no person; basic: identifies; personal: about the person; sensitive: by law; forbidden: do not keep. */
export type Sensitivity = 'business' | 'basic' | 'personal' | 'sensitive' | 'forbidden';

/** What a merged customer keeps of the survivor's and the other's value. */
export type MergeRule =
  | 'first'
  | 'filled'
  | 'latest'
  | 'earliest'
  | 'sum'
  | 'union'
  | 'strictest'
  | 'computed';
