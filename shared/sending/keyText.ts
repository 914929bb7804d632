/** How keys are compared: a hand that retyped one may have changed its case or spaces. */
export function keyText(key: string): string {
  return key.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
