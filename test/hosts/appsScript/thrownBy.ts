import type { ScriptProject } from './scriptProject';

/** The text of what a script throws, as Apps Script would show it. */
export function thrownBy(script: ScriptProject, code: string): string {
  try {
    script.evaluate(code);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return 'nothing was thrown';
}
