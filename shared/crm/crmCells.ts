import { rowKeyText } from '../customers/rowKey';
import { messagesIn } from '../messages';
import { tenureBand } from '../metrics/tenureBand';
import type { CrmFieldId } from '../model/fields';
import { type Cell, dateCell } from '../workbook/cell';
import type { CrmModel } from './model';
import { segmentName } from './segmentName';
import { whyText } from './whyText';

/** What stands in one of our columns for customer `i`. A merged row shows where it went and nothing else. */
export function crmCell(model: CrmModel, i: number, field: CrmFieldId): Cell {
  const customer = model.customers[i]!;
  const figures = model.figures[i]!;
  const into = model.mergedInto[i] ?? null;
  const predicted = model.predicted?.customers[i] ?? null;
  switch (field) {
    case 'crm_id':
      return model.ids[i]!;
    case 'merged_into':
      return into === null ? null : model.ids[into]!;
    case 'row_key':
      return rowKeyText(model.rowKeys[i]!);
    case 'stage':
      return model.kept[i]!.stage;
    case 'stage_since':
      return model.kept[i]!.stageSince;
    case 'owner':
      return model.kept[i]!.owner;
    case 'consent':
      return model.kept[i]!.consent;
    case 'clean_name':
      return customer.name;
    case 'clean_phone':
      return customer.phone.value;
    case 'clean_email':
      return customer.email.value;
    case 'quality':
      return Math.round(customer.quality * 100) / 100;
  }
  if (into !== null) return null;
  switch (field) {
    case 'segment':
      return segmentName(figures.segment, model.settings.language);
    case 'r':
      return figures.r;
    case 'f':
      return figures.f;
    case 'm':
      return figures.m;
    case 'orders':
      return figures.orders;
    case 'revenue':
      return figures.revenue;
    case 'aov':
      return figures.orders === 0 || figures.revenue === null ? null : figures.revenue / figures.orders;
    case 'clv':
      return figures.revenue === null ? null : figures.revenue * model.settings.margin;
    case 'p_alive':
      return predicted?.pAlive ?? null;
    case 'expected_orders':
      return predicted?.expectedOrders ?? null;
    case 'predicted_clv':
      return predicted?.clv ?? null;
    case 'clv_low':
      return predicted?.low ?? null;
    case 'clv_high':
      return predicted?.high ?? null;
    case 'expected_next':
      return dateCell(predicted?.next?.day);
    case 'value_at_risk':
      return predicted?.valueAtRisk ?? null;
    case 'why':
      return predicted === null ? null : whyText(predicted, model.settings.language);
    case 'first_order':
      return dateCell(figures.firstOrder);
    case 'last_order':
      return dateCell(figures.lastOrder);
    case 'tenure_band': {
      const band = tenureBand(figures.firstOrder, model.analysisDay);
      return band === null ? null : messagesIn(model.settings.language).tenureBand(band);
    }
    case 'next_care':
      return dateCell(figures.expectedNext);
  }
}
