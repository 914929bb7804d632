import { useMemo, useRef, useState } from 'preact/hooks';
import type { ReportFinding } from '../../shared/commands/reportTypes';
import type { Action, CallFailure, Progress } from '../../shared/desk/calls';
import type { HostView } from '../../shared/desk/views';
import type { Bridge } from '../bridge';
import { failureOf } from './viewStore';

/** An action to be shown before it is done. */
export interface Asking {
  readonly action: Action;
  readonly title: string;
  /** The words of the button that does it. */
  readonly go: string;
  readonly isDangerous?: boolean;
  readonly whenDone?: () => void;
}

/** How it stands with what the user last asked for. */
export type Work =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly what: string;
      readonly share: number;
      readonly text: string;
      readonly isStopping: boolean;
      /** Can it be stopped before it ends of itself? */
      readonly canStop: boolean;
      readonly waiting: number;
    }
  | { readonly kind: 'failed'; readonly what: string; readonly failure: CallFailure }
  | {
      readonly kind: 'refused' | 'done';
      readonly what: string;
      readonly text: string;
      readonly findings: readonly ReportFinding[];
    };

export interface Worker {
  readonly work: Work;
  /** Does an action after those that wait; true when it is done. */
  readonly run: (action: Action) => Promise<boolean>;
  /** Goes on with what was begun and not finished. */
  readonly goOn: (what: string) => Promise<boolean>;
  /**
   * Makes a call of the caller's after those that wait, so that `report` and `stop` are about it; it answers for its
   * own failures. What it resolves with is said at the end, '' for nothing.
   */
  readonly during: (what: string, canStop: boolean, call: () => Promise<string>) => void;
  readonly retry: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
  /** What a host shows while one call runs; true: the user wants to stop. */
  readonly report: (share: number, text: string) => boolean;
}

interface Job {
  /** null: go on with the pending one. */
  readonly action: Action | null;
  readonly what: string;
  readonly canStop: boolean;
  readonly call?: () => Promise<string>;
  readonly resolve: (isDone: boolean) => void;
}

/**
 * Does one action after the other: `apply`, then `continue` until it is done, refused, stopped or cut off.
 * `changed` is awaited after each, so that the host is asked anew before the next begins.
 */
export function useWork(bridge: Bridge, changed: () => Promise<HostView | null>): Worker {
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const queue = useRef<Job[]>([]);
  const isBusy = useRef(false);
  const isStopping = useRef(false);
  const failed = useRef<Job | null>(null);
  const seen = useRef(new Set<string>());
  const latest = useRef(changed);
  latest.current = changed;

  const machine = useMemo(() => {
    const running = ({ what, canStop }: Job, share: number, text: string) =>
      setWork({
        kind: 'running',
        what,
        canStop,
        share,
        text,
        isStopping: isStopping.current,
        waiting: queue.current.length,
      });

    // Every action says all that is to be known of the workbook; after the first only what is new is worth a look.
    const unseen = (findings: readonly ReportFinding[]) => {
      const fresh = findings.filter((finding) => !seen.current.has(JSON.stringify(finding)));
      for (const finding of fresh) seen.current.add(JSON.stringify(finding));
      return fresh;
    };

    const carryOut = async (job: Job): Promise<Work> => {
      if (job.call) return { kind: 'done', what: job.what, text: await job.call(), findings: [] };
      let progress: Progress = job.action
        ? await bridge.call('apply', { action: job.action })
        : await bridge.call('continue', {});
      while (!progress.isDone && !progress.isRefused) {
        // What is not finished is the host's `pending` now: the user goes on with it or undoes it.
        if (isStopping.current) return { kind: 'idle' };
        running(job, progress.share, progress.text);
        progress = await bridge.call('continue', {});
      }
      const { text, findings } = progress;
      return progress.isRefused
        ? { kind: 'refused', what: job.what, text, findings }
        : { kind: 'done', what: job.what, text, findings: unseen(findings) };
    };

    const next = async (): Promise<void> => {
      const job = queue.current.shift();
      if (!job) return;
      isBusy.current = true;
      isStopping.current = false;
      running(job, 0, '');
      let end: Work;
      try {
        end = await carryOut(job);
      } catch (error) {
        end = { kind: 'failed', what: job.what, failure: failureOf(error) };
      }
      await latest.current();
      isBusy.current = false;
      if (end.kind === 'failed') failed.current = job;
      else job.resolve(end.kind === 'done');
      // After a failure or a stop those that wait keep waiting until the user has decided.
      if (queue.current.length > 0 && end.kind === 'done') return next();
      setWork(job.call && end.kind === 'done' && end.text === '' ? { kind: 'idle' } : end);
    };

    const enqueue = (job: Omit<Job, 'resolve'>) =>
      new Promise<boolean>((resolve) => {
        queue.current.push({ ...job, resolve });
        if (!isBusy.current) void next();
        else setWork((old) => (old.kind === 'running' ? { ...old, waiting: queue.current.length } : old));
      });

    return {
      run: (action: Action) => enqueue({ action, what: action.kind, canStop: true }),
      goOn: (what: string) => enqueue({ action: null, what, canStop: true }),
      during: (what: string, canStop: boolean, call: () => Promise<string>) =>
        void enqueue({ action: null, what, canStop, call }),
      retry: async () => {
        const job = failed.current;
        if (!job || isBusy.current) return;
        failed.current = null;
        // Where the action had begun before it was cut off, it is gone on with instead of done twice.
        const host = await latest.current();
        queue.current.unshift(host?.pending ? { ...job, action: null } : job);
        void next();
      },
      stop: () => {
        isStopping.current = true;
        setWork((old) => (old.kind === 'running' ? { ...old, isStopping: true } : old));
      },
      dismiss: () => {
        failed.current?.resolve(false);
        failed.current = null;
        if (queue.current.length > 0 && !isBusy.current) void next();
        else setWork((old) => (old.kind === 'running' ? old : { kind: 'idle' }));
      },
      report: (share: number, text: string) => {
        setWork((old) => (old.kind === 'running' ? { ...old, share, text } : old));
        return isStopping.current;
      },
    };
  }, [bridge]);

  return { ...machine, work };
}
