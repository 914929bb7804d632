export const commandFindings = {};
