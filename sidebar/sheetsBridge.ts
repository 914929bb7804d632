import type { CallFailure } from '../shared/desk/calls';
import type { Json } from '../shared/workbook/changeSet';
import type { Bridge } from './bridge';
import { keepFiles } from './keepFiles';

/**
 * What Google puts into the sidebar's page.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
export interface ScriptRunner {
  readonly withSuccessHandler: (handler: (reply: unknown) => void) => ScriptRunner;
  readonly withFailureHandler: (handler: (error: unknown) => void) => ScriptRunner;
  /** The script's own function; arguments and reply as JSON text. */
  readonly call: (command: string, argsJson: string) => void;
}

/** The sidebar's way to the script. At most ten calls run at once, the others wait. */
export function sheetsBridge(run: ScriptRunner, language: () => 'vi' | 'en'): Bridge {
  let running = 0;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    running--;
    waiting.shift()?.();
  };
  return {
    keep: keepFiles,
    call: (command, args) =>
      new Promise((resolve, reject) => {
        const begin = (): void => {
          running++;
          run
            .withSuccessHandler((text) => {
              next();
              const reply = replyOf(text);
              if (reply?.ok) resolve(reply.answer as never);
              else reject(reply?.failure ?? lost(language(), null));
            })
            .withFailureHandler((error) => {
              next();
              reject(lost(language(), wordsOf(error)));
            })
            .call(command, JSON.stringify(args));
        };
        if (running < MOST_AT_ONCE) begin();
        else waiting.push(begin);
      }),
  };
}

const MOST_AT_ONCE = 10;

type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly failure: CallFailure };

function replyOf(text: unknown): Reply | null {
  try {
    const parsed: unknown = JSON.parse(String(text));
    return typeof parsed === 'object' && parsed !== null && 'ok' in parsed ? (parsed as Reply) : null;
  } catch {
    return null;
  }
}

/** The script never throws of itself: it was cut off (six minutes), or there is no way to it. */
function lost(language: 'vi' | 'en', cause: Json): CallFailure {
  return { code: 'lost', retryable: true, message: LOST[language], cause };
}

const LOST = {
  en: 'Google cut the connection or the run. What was written is safe: try again and it goes on from there.',
  vi: 'Google đã ngắt kết nối hoặc ngắt lượt chạy. Những gì đã ghi vẫn an toàn: thử lại là làm tiếp được.',
} as const;

function wordsOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
