import { appendFindings } from './append';
import { careFindings } from './care';
import { clvFindings } from './clv';
import { commandFindings } from './commands';
import { csvFindings } from './csv';
import { customerFindings } from './customers';
import { deskFindings } from './desk';
import { fileFindings } from './files';
import { intakeFindings } from './intake';
import { legacyFindings } from './legacy';
import { personFindings } from './person';
import { settleFindings } from './sending';
import { shapeFindings } from './shapes';
import { tableFindings } from './tables';

export const findings = {
  ...intakeFindings,
  ...tableFindings,
  ...shapeFindings,
  ...fileFindings,
  ...csvFindings,
  ...commandFindings,
  ...clvFindings,
  ...customerFindings,
  ...legacyFindings,
  ...appendFindings,
  ...careFindings,
  ...settleFindings,
  ...deskFindings,
  ...personFindings,
};
export { append } from './append';
export { words as calendar } from './calendar';
export * as care from './care';
export * from './cells';
export { valueFactors } from './clv';
export * as crm from './crm';
export * as desk from './desk';
export { evidence } from './evidence';
export * as modelCard from './modelCard';
export { personExport } from './person';
export * as sending from './sending';
export * as templates from './templates';
export * as views from './views';
