export const fileFindings = {};
