/**
 * Tells listeners that the user moved to another place in the grid, at most once in `quiet` milliseconds and after the
 * last move, as holding an arrow key moves by many rows a second. Nothing is read here. Office is asked for the event
 * when the first listener comes.
 */
export function watchSelection(
  watch: (moved: () => void) => void,
  timer: { readonly set: (run: () => void, ms: number) => number; readonly clear: (id: number) => void },
  quiet = 300,
): (hear: () => void) => () => void {
  const listeners = new Set<() => void>();
  let isWatched = false;
  let waiting: number | null = null;
  const moved = () => {
    if (waiting !== null) timer.clear(waiting);
    waiting = timer.set(() => {
      waiting = null;
      for (const hear of listeners) hear();
    }, quiet);
  };
  return (hear) => {
    listeners.add(hear);
    if (!isWatched) watch(moved);
    isWatched = true;
    return () => listeners.delete(hear);
  };
}
