export { clvFindings, fitFailures } from './clv';
export { functionFaults, functionWords } from './functions';
export { ageBand, failures, tenureBand, upliftVerdicts } from './metrics';
export { segmentMixes, segmentPair, segments } from './segments';
