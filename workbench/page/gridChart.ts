import type { Owl, OwlComponent } from './gridShow';

/** A chart's data as the grid computes it. */
interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly kind: 'column' | 'bar' | 'line';
}

/** Muted colours that part by lightness too. */
const COLORS = ['#0F766E', '#D97706', '#4F46E5', '#BE185D', '#65A30D'];

/**
 * Draws the columns, bars and lines of our charts. The grid would have them drawn by Chart.js; these three kinds
 * with a title and an axis are all that the workbench has, so it draws them itself.
 */
export function chartComponent(owl: Owl): unknown {
  return class Chart extends (owl.Component as new () => OwlComponent) {
    static readonly template = owl.xml`<canvas class="w-100 h-100" role="img" t-ref="canvas"/>`;
    static readonly props = ['*'];

    setup(): void {
      const ref = owl.useRef('canvas');
      owl.useEffect(() => {
        if (ref.el !== null) {
          const chartId = this.props.chartId as string;
          const runtime = this.env.model.getters.getChartRuntime(chartId) as unknown as Runtime;
          const title = this.env.model.getters.getChartDefinition(chartId).title?.text ?? '';
          draw(ref.el as HTMLCanvasElement, dataOf(runtime), title);
        }
      });
    }
  };
}

interface Runtime {
  readonly chartJsConfig: {
    readonly type: string;
    readonly data: {
      readonly labels?: readonly unknown[];
      readonly datasets: readonly { readonly label?: string; readonly data: readonly unknown[] }[];
    };
    readonly options?: { readonly indexAxis?: string };
  };
}

function dataOf({ chartJsConfig: { type, data, options } }: Runtime): ChartData {
  return {
    kind: type === 'line' ? 'line' : options?.indexAxis === 'y' ? 'bar' : 'column',
    labels: (data.labels ?? []).map(String),
    series: data.datasets.map(({ label, data: values }) => ({
      label: label ?? '',
      values: values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)),
    })),
  };
}

interface Plot {
  readonly context: CanvasRenderingContext2D;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

function draw(canvas: HTMLCanvasElement, data: ChartData, title: string): void {
  const { clientWidth, clientHeight } = canvas;
  const scale = globalThis.devicePixelRatio || 1;
  canvas.width = clientWidth * scale;
  canvas.height = clientHeight * scale;
  canvas.setAttribute('aria-label', title);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, clientWidth, clientHeight);
  context.fillStyle = '#1F2937';
  context.font = '600 14px system-ui, sans-serif';
  context.fillText(title, 14, 24);
  context.font = '11px system-ui, sans-serif';
  const isBar = data.kind === 'bar';
  const labels = isBar ? Math.min(150, widest(context, data.labels) + 10) : 52;
  const legend = data.series.length > 1 ? 20 : 0;
  const most = niceTop(Math.max(0, ...data.series.flatMap(({ values }) => values)));
  const plot: Plot = {
    context,
    left: 14 + labels,
    top: 42,
    width: Math.max(10, clientWidth - labels - 34),
    height: Math.max(10, clientHeight - 76 - legend),
    most,
  };
  axis(plot, isBar);
  if (data.kind === 'line') lines(plot, data);
  else bars(plot, data, isBar);
  names(plot, data, isBar);
  if (legend > 0) legendOf(plot, data);
}

function axis({ context, left, top, width, height, most }: Plot, isBar: boolean): void {
  context.strokeStyle = '#E5E7EB';
  context.fillStyle = '#6B7280';
  for (let i = 0; i <= 4; i++) {
    const share = i / 4;
    const [x, y] = isBar ? [left + width * share, top + height] : [left, top + height * (1 - share)];
    context.beginPath();
    context.moveTo(x, isBar ? top : y);
    context.lineTo(isBar ? x : left + width, y);
    context.stroke();
    const text = shortNumber(most * share);
    context.textAlign = isBar ? 'center' : 'right';
    context.fillText(text, isBar ? x : left - 8, isBar ? y + 16 : y + 4);
  }
}

function bars({ context, left, top, width, height, most }: Plot, data: ChartData, isBar: boolean): void {
  const room = (isBar ? height : width) / Math.max(1, data.labels.length);
  const thick = (room * 0.7) / Math.max(1, data.series.length);
  data.series.forEach(({ values }, s) => {
    context.fillStyle = COLORS[s % COLORS.length]!;
    values.forEach((value, i) => {
      const at = i * room + room * 0.15 + s * thick;
      const size = most === 0 ? 0 : Math.max(0, value / most) * (isBar ? width : height);
      if (isBar) context.fillRect(left, top + at, size, thick);
      else context.fillRect(left + at, top + height - size, thick, size);
    });
  });
}

function lines({ context, left, top, width, height, most }: Plot, data: ChartData): void {
  const room = width / Math.max(1, data.labels.length);
  context.lineWidth = 2;
  data.series.forEach(({ values }, s) => {
    context.strokeStyle = COLORS[s % COLORS.length]!;
    context.beginPath();
    values.forEach((value, i) => {
      const y = top + height - (most === 0 ? 0 : value / most) * height;
      context.lineTo(left + room * (i + 0.5), y);
    });
    context.stroke();
  });
  context.lineWidth = 1;
}

function names({ context, left, top, width, height }: Plot, data: ChartData, isBar: boolean): void {
  context.fillStyle = '#374151';
  const room = (isBar ? height : width) / Math.max(1, data.labels.length);
  const each = isBar ? 1 : Math.max(1, Math.ceil((widest(context, data.labels) + 8) / room));
  context.textAlign = isBar ? 'right' : 'center';
  data.labels.forEach((label, i) => {
    if (i % each !== 0) return;
    const text = isBar ? fitted(context, label, left - 24) : label;
    if (isBar) context.fillText(text, left - 8, top + room * (i + 0.5) + 4);
    else context.fillText(text, left + room * (i + 0.5), top + height + 16);
  });
  context.textAlign = 'left';
}

function legendOf({ context, left, top, height }: Plot, data: ChartData): void {
  let x = left;
  data.series.forEach(({ label }, s) => {
    context.fillStyle = COLORS[s % COLORS.length]!;
    context.fillRect(x, top + height + 27, 10, 10);
    context.fillStyle = '#374151';
    context.fillText(label, x + 15, top + height + 36);
    x += context.measureText(label).width + 36;
  });
}

/** The next round number that four equal steps make. */
function niceTop(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 5, 8, 10].find((n) => n * power >= most) ?? 10;
  return step * power;
}

function shortNumber(value: number): string {
  const format = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
  if (value >= 1e9) return `${format.format(value / 1e9)} tỷ`;
  if (value >= 1e6) return `${format.format(value / 1e6)} tr`;
  return format.format(value);
}

function widest(context: CanvasRenderingContext2D, labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => context.measureText(label).width));
}

function fitted(context: CanvasRenderingContext2D, label: string, room: number): string {
  if (context.measureText(label).width <= room) return label;
  let text = label;
  while (text.length > 1 && context.measureText(`${text}…`).width > room) text = text.slice(0, -1);
  return `${text}…`;
}
