/** The core's sentences come in the workbook's language. */
export type Pick = (vi: string, en: string) => string;

export function pickOf(language: 'vi' | 'en'): Pick {
  return (vi, en) => (language === 'vi' ? vi : en);
}
