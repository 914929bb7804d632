import { spawnSync } from 'node:child_process';

/** What the bench asks of Python where it is installed: milliseconds, the best of three, as ours. */
export function pandasMs(script: string): number | null {
  const run = spawnSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout.trim()) : null;
}

/** Sums and ranks of the same columns as =RFM gets. */
export const PANDAS_RFM = `
import time, numpy as np, pandas as pd
n = 1000000
i = np.arange(n, dtype=np.int64)
d = pd.DataFrame({'c': ('C' + pd.Series((i * 7919) % 100000).astype(str)), 'd': 45000.0 + (i * 104729) % 730, 'a': 10000.0 + (i * 31) % 500 * 1000})
best = 1e9
for _ in range(3):
    s = time.perf_counter()
    t = d.groupby('c').agg(f=('a', 'size'), m=('a', 'sum'), l=('d', 'max'))
    t['r'] = t['l'].max() - t['l']
    for k, up in (('r', False), ('f', True), ('m', True)):
        t[k + 's'] = (1 + np.floor(5 * ((t[k].rank(method='min', ascending=up) - 1) / len(t)))).clip(upper=5)
    best = min(best, time.perf_counter() - s)
print(best * 1000)
`;

/** The same columns, one groupby; the best of three, as ours. */
export const PANDAS = `
import time, numpy as np, pandas as pd
n = 1000000
i = np.arange(n, dtype=np.int64)
d = pd.DataFrame({'c': (i * 7919) % 100000, 'd': 45000.0 + (i * 104729) % 730, 'a': 10000.0 + (i * 31) % 500 * 1000})
best = 1e9
for _ in range(3):
    s = time.perf_counter()
    d.groupby('c').agg(n=('a', 'size'), m=('a', 'sum'), f=('d', 'min'), l=('d', 'max'))
    best = min(best, time.perf_counter() - s)
print(best * 1000)
`;

/** The published summary of the same sample, in weeks; the best of three, as ours. */
export const LIFETIMES = `
import time, pandas as pd
from lifetimes import BetaGeoFitter
d = pd.read_csv('../shared/data/cdnow_customers_summary.csv')
best = 1e9
for _ in range(3):
    s = time.perf_counter()
    BetaGeoFitter().fit(d['frequency'], d['recency'], d['T'])
    best = min(best, time.perf_counter() - s)
print(best * 1000)
`;
