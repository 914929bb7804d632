import { commandFindings } from './commands';
import { fileFindings } from './files';
import { intakeFindings } from './intake';

export const findings = { ...intakeFindings, ...fileFindings, ...commandFindings };
export { evidence } from './evidence';
export { failures, tenureBand } from './metrics';
export { segments } from './segments';
export * as crm from './crm';
