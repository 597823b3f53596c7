// Plots as SVG: curves, fields of colours, and the loss. Sizes are in units of the view box.

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 480;
const BOX = {left: 58, right: 12, top: 10, bottom: 38};

export function element(name, attributes = {}, text = '') {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    node.setAttribute(key, value);
  }
  node.textContent = text;
  return node;
}

/** A number for people. */
export function format(value) {
  if (value === null || !Number.isFinite(value)) {
    return 'unknown';
  }
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}

function ticks(min, max, count) {
  const raw = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= raw);
  const result = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + 1e-9 * step; k++) {
    result.push(k * step);
  }
  return result;
}

function decades(min, max) {
  const step = Math.max(1, Math.ceil((max - min) / 7));
  const result = [];
  for (let k = Math.ceil(min / step) * step; k <= max; k += step) {
    result.push(k);
  }
  return result;
}

function range(values) {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  if (min > max) {
    return [0, 1];
  }
  const slack = max > min ? 0 : Math.max(1e-300, Math.abs(max)) * 0.5 || 1;
  return [min - slack, max + slack];
}

/** Axes, and how numbers become places. */
function frame(svg, xs, ys, labels, height, right = BOX.right, logarithmic = false) {
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  svg.replaceChildren();
  const bottom = height - BOX.bottom;
  const end = WIDTH - right;
  const x = value => BOX.left + (end - BOX.left) * (value - xs[0]) / (xs[1] - xs[0]);
  const y = value => bottom - (bottom - BOX.top) * (value - ys[0]) / (ys[1] - ys[0]);
  const axes = element('g');
  for (const tick of ticks(xs[0], xs[1], 5)) {
    axes.append(element('line', {class: 'grid', x1: x(tick), x2: x(tick), y1: BOX.top, y2: bottom}),
        element('text', {x: x(tick), y: bottom + 15, 'text-anchor': 'middle'}, format(tick)));
  }
  for (const tick of logarithmic ? decades(ys[0], ys[1]) : ticks(ys[0], ys[1], 4)) {
    axes.append(element('line', {class: 'grid', x1: BOX.left, x2: end, y1: y(tick), y2: y(tick)}),
        element('text', {x: BOX.left - 6, y: y(tick) + 4, 'text-anchor': 'end'},
            logarithmic ? `1e${tick}` : format(tick)));
  }
  axes.append(element('text', {x: (BOX.left + end) / 2, y: height - 5, 'text-anchor': 'middle'}, labels[0]));
  if (labels[1]) {
    axes.append(element('text', {x: 12, y: (BOX.top + bottom) / 2, 'text-anchor': 'middle',
      transform: `rotate(-90 12 ${(BOX.top + bottom) / 2})`}, labels[1]));
  }
  svg.append(axes);
  const outline = () => svg.append(element('rect', {class: 'axis', x: BOX.left, y: BOX.top, width: end - BOX.left,
    height: bottom - BOX.top}));
  return {x, y, end, bottom, outline};
}

function path(points) {
  let text = '';
  let pen = false;
  for (const [px, py] of points) {
    if (Number.isFinite(px) && Number.isFinite(py)) {
      text += `${pen ? 'L' : 'M'}${px.toFixed(2)} ${py.toFixed(2)}`;
      pen = true;
    } else {
      pen = false;
    }
  }
  return text;
}

/** Curves over one coordinate; the second is dashed. */
export function curves(svg, z, rows, labels, height = 260) {
  const ys = range(rows[0]);
  const pad = 0.06 * (ys[1] - ys[0]);
  const area = frame(svg, range(z), [ys[0] - pad, ys[1] + pad], labels, height);
  rows.forEach((row, k) => svg.append(element('path', {
    class: k === 0 ? 'curve' : 'curve second',
    d: path(row.map((value, p) => [area.x(z[p]), value === null ? NaN
      : Math.min(Math.max(area.y(value), BOX.top), area.bottom)]))})));
  area.outline();
}

const RISING = ['440154', '482878', '3e4989', '31688e', '26828e', '1f9e89', '35b779', '6ece58', 'b5de2b', 'fde725'];
const SIGNED = ['2166ac', '4393c3', '92c5de', 'd1e5f0', 'f7f7f7', 'fddbc7', 'f4a582', 'd6604d', 'b2182b'];

function color(table, part) {
  const at = Math.min(Math.max(part, 0), 1) * (table.length - 1);
  const k = Math.min(Math.floor(at), table.length - 2);
  return [0, 2, 4].map(c => {
    const low = parseInt(table[k].slice(c, c + 2), 16);
    const high = parseInt(table[k + 1].slice(c, c + 2), 16);
    return Math.round(low + (high - low) * (at - k));
  });
}

function image(columns, rows, paint) {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(columns, rows);
  for (let p = 0; p < columns * rows; p++) {
    const rgb = paint(p % columns, rows - 1 - Math.floor(p / columns));
    pixels.data.set(rgb ? [...rgb, 255] : [0, 0, 0, 0], 4 * p);
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toDataURL();
}

/** A function of two coordinates as colours; returns what is at a place of the view box. */
export function field(svg, view, height = 360) {
  const {columns, values, across, upwards} = view;
  const rows = values.length / columns;
  let [min, max] = range(values);
  if (view.signed) {
    max = Math.max(Math.abs(min), Math.abs(max));
    min = -max;
  }
  const table = view.signed ? SIGNED : RISING;
  const area = frame(svg, [across.min, across.max], [upwards.min, upwards.max], [across.name, upwards.name], height, 78);
  const paint = value => value === null ? null : color(table, (value - min) / (max - min));
  const place = {preserveAspectRatio: 'none', y: BOX.top, height: area.bottom - BOX.top};
  svg.append(element('image', {...place, x: BOX.left, width: area.end - BOX.left,
    href: image(columns, rows, (c, r) => paint(values[r * columns + c]))}));
  const left = area.end + 12;
  svg.append(element('image', {...place, x: left, width: 12,
    href: image(1, 128, (_, r) => color(table, r / 127))}));
  for (const part of [0, 0.5, 1]) {
    svg.append(element('text', {x: left + 16, y: area.bottom - part * (area.bottom - BOX.top) + (part === 1 ? 9 : part ? 4 : 0)},
        format(min + part * (max - min))));
  }
  area.outline();
  return (px, py) => {
    const c = Math.round((px - BOX.left) / (area.end - BOX.left) * (columns - 1));
    const r = Math.round((area.bottom - py) / (area.bottom - BOX.top) * (rows - 1));
    if (c < 0 || r < 0 || c >= columns || r >= rows) {
      return null;
    }
    return {x: across.min + c / (columns - 1) * (across.max - across.min),
      y: upwards.min + r / (rows - 1) * (upwards.max - upwards.min), value: values[r * columns + c]};
  };
}

/** What is predicted over what is known; where both are equal there is a line. */
export function scatter(svg, view, height = 360) {
  const ends = range([...view.known, ...view.predicted]);
  const pad = 0.04 * (ends[1] - ends[0]);
  const both = [ends[0] - pad, ends[1] + pad];
  const area = frame(svg, both, both, [`${view.name}, known`, `${view.name}, predicted`], height);
  svg.append(element('line', {class: 'equal', x1: area.x(both[0]), y1: area.y(both[0]), x2: area.x(both[1]),
    y2: area.y(both[1])}));
  view.known.forEach((value, p) => {
    if (value !== null && view.predicted[p] !== null) {
      svg.append(element('circle', {class: p < view.trained ? 'dots' : 'dots test', r: 2.2, cx: area.x(value),
        cy: area.y(view.predicted[p])}));
    }
  });
  area.outline();
}

/** Loss and one more figure over iterations, with a line for each edit. */
export function loss(svg, points, height = 300) {
  const log = value => value > 0 ? Math.log10(value) : NaN;
  const rows = [points.map(p => log(p.loss)), points.map(p => log(p.figure))];
  const [low, high] = range(rows.flat());
  const last = Math.max(10, points[points.length - 1].iteration);
  const area = frame(svg, [0, last], [Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)],
      ['iterations', ''], height, BOX.right, true);
  for (const point of points.filter(p => p.edit)) {
    const line = element('line', {class: 'mark', x1: area.x(point.iteration), x2: area.x(point.iteration),
      y1: BOX.top, y2: area.bottom});
    line.append(element('title', {}, point.edit));
    svg.append(line);
  }
  rows.forEach((row, k) => {
    svg.append(element('path', {class: k === 0 ? 'curve' : 'curve second',
      d: path(row.map((value, p) => [area.x(points[p].iteration), area.y(value)]))}));
    if (k === 0) {
      row.forEach((value, p) => {
        if (Number.isFinite(value) && points.length < 80) {
          svg.append(element('circle', {class: 'dots', cx: area.x(points[p].iteration), cy: area.y(value), r: 2.6}));
        }
      });
    }
  });
  area.outline();
}
