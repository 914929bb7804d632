import { crmFields } from './crmFields';
import { customerFields } from './customerFields';
import type { Field } from './field';
import { orderFields } from './orderFields';

export type { Field, FieldType, MergeRule, Sensitivity } from './field';

/** THE list of columns. A user's column is a FieldId; one of ours a CrmFieldId. */
export const fields = { ...customerFields, ...orderFields } as const;

export type FieldId = keyof typeof fields;

export const crm = crmFields;

export type CrmFieldId = keyof typeof crmFields;

export const CRM_FIELD_IDS = Object.keys(crmFields) as readonly CrmFieldId[];

export function fieldOf(id: FieldId): Field {
  return fields[id];
}

export function crmFieldOf(id: CrmFieldId): Field {
  return crm[id];
}
