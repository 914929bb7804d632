import type { OutgoingMessage } from '../desk/calls';
import type { CareItem } from '../desk/views';
import { messagesIn } from '../messages';
import { dayOfIso } from '../model/day';
import { type MergedText, mergedText, type TextFault } from './outgoing';
import { ownAddressOf, unsubscribeOf } from './ownAddress';
import { type Recipient, recipientsOf } from './recipients';
import type { SendingDesk } from './sendingDesk';
import { type Skip, skipByText } from './skipReasons';
import { type Template, templatesOf } from './templates';
import { ruleOf } from './wentTo';

/** The texts of a run: whom they speak to, from which template, and the message. */
export interface Texts {
  /** Where a message's text comes from. */
  readonly source: (item: CareItem) => {
    readonly recipient: Recipient | null;
    readonly template: Template | null;
  };
  readonly merge: (item: CareItem, to: Recipient, template: Template) => MergedText | TextFault;
  readonly message: (item: CareItem, to: string, text: MergedText, template: Template) => OutgoingMessage;
}

/** O(rows) once, then O(columns) each. */
export function textsOf(desk: SendingDesk): Texts {
  const { snapshot, facts, language, channel } = desk;
  const recipients = recipientsOf(snapshot);
  const templates = templatesOf(snapshot, language);
  const meant = (item: CareItem) => ({ id: ruleOf(item.key, item.rule), name: item.rule });
  let wayOut: string | null | undefined;
  return {
    source: (item) => ({
      recipient: recipients.of(item.customerId),
      template: templates.of(meant(item), channel),
    }),
    merge: (item, to, template) =>
      mergedText(template, to, {
        reason: item.reason,
        detail: templates.detailOf(meant(item)),
        due: dayOfIso(item.due) ?? facts.today,
        today: facts.today,
        language,
      }),
    message: ({ key, customerId, customer }, to, { subject, body, fields }, { purpose }) => {
      if (wayOut === undefined)
        wayOut = unsubscribeOf(ownAddressOf(desk), messagesIn(language).sending.optOutWord);
      const unsubscribe = channel === 'email' && purpose !== 'transaction' ? wayOut : null;
      return { key, customerId, customer, channel, to, subject, body, fields, unsubscribe };
    },
  };
}

/** A fault of the template stops the run; any other is this customer's. */
export function textFault(
  fault: TextFault,
  { code, row }: Template,
  { says }: SendingDesk,
): Skip | { readonly stopped: string } {
  switch (fault.fault) {
    case 'unknownField':
    case 'unclosed':
    case 'znsLine':
      return { stopped: messagesIn(says).sending.stops[fault.fault]({ code, row, field: fault.field }) };
    default:
      return skipByText(fault, code);
  }
}
