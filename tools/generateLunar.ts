/** node tools/run.mjs tools/generateLunar.ts: writes the table of lunar years that shared/care/lunar.ts reads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOfYear, FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunarYears } from './lunarTable';

const codes = lunarYears().map(codeOfYear);
const lines: string[] = [];
for (let i = 0; i < codes.length; i += 10) {
  lines.push(`  ${codes.slice(i, i + 10).join(', ')}, // ${FIRST_LUNAR_YEAR + i}`);
}
const text = `/** Lunar years ${FIRST_LUNAR_YEAR}-${LAST_LUNAR_YEAR}, written by tools/generateLunar.ts; the code is codeOfYear's. */
export const FIRST_LUNAR_YEAR = ${FIRST_LUNAR_YEAR};

export const LUNAR_YEAR_CODES: readonly number[] = [
${lines.join('\n')}
];
`;
writeFileSync(join(process.cwd(), 'shared/care/lunarYears.generated.ts'), text);
