import { commandFindings } from './commands';
import { fileFindings } from './files';
import { intakeFindings } from './intake';

export const findings = { ...intakeFindings, ...fileFindings, ...commandFindings };
export { tenureBand } from './metrics';
export { segments } from './segments';
