/**
 * The number of events in time t of a Poisson process whose rate is Gamma(shape, rate): P(M = m) for
 * m = 0, 1, …, until what is left out is below 1e-16 of the whole. `time` = t / rate.
 * Starts in logarithms, so that a heavy buyer (shape 1,000) does not underflow. Cost: the mean plus some
 * ten standard deviations; at most MOST_EVENTS. No time (or an argument that is no size): surely none.
 */
export function eventMasses(shape: number, time: number): readonly number[] {
  if (!(shape > 0 && time > 0 && shape < Infinity && time < Infinity)) return [1];
  const z = time / (1 + time);
  const mean = shape * time;
  let logMass = -shape * Math.log1p(time);
  let mass = Math.exp(logMass);
  const masses = [mass];
  for (let m = 0; m < MOST_EVENTS; m += 1) {
    const ratio = ((shape + m) / (m + 1)) * z;
    if (m > mean && (mass * ratio) / (1 - ratio) < LEFT_OUT) break;
    if (mass > TINY) {
      mass *= ratio;
    } else {
      logMass += Math.log(ratio);
      mass = Math.exp(logMass);
    }
    masses.push(mass);
  }
  return masses;
}

const LEFT_OUT = 1e-17;
const TINY = 1e-280;
const MOST_EVENTS = 1_000_000;
