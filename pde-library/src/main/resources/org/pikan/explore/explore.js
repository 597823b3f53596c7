import {curves, field, format, loss, scatter} from '/plots.js';

const token = location.hash.slice(1);
const SHORTLIST = 5;
const PATIENCE = 10;

let state = null;
let chosen = '';
let edge = null;
let suggestions = [];
let suggested = null;
let showAll = false;
let valueAt = null;
let cuts = [];
let busy = 0;
let missed = 0;
let ended = false;

const by = id => document.getElementById(id);

function say(id, text) {
  by(id).textContent = text;
  by(id).hidden = !text;
}

async function call(name, query = {}, body = null) {
  const text = new URLSearchParams(query).toString();
  const options = {headers: {'X-Pikan-Token': token}};
  if (body) {
    options.method = 'POST';
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  const response = await fetch(`/api/${name}${text ? '?' + text : ''}`, options);
  if (response.status === 204) {
    return null;
  }
  const type = response.headers.get('Content-Type');
  const result = type === 'application/json' ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Error(result.error ?? `status ${response.status}`);
  }
  return result;
}

/** Asks for a change, and shows what came of it or why it was refused. */
async function change(name, body = {}) {
  say('error', '');
  say('notice', '');
  busy++;
  enable();
  try {
    const result = await call(name, {}, {edition: state.edition, ...body});
    if (result.version) {
      await show(result);
    }
    return result;
  } catch (e) {
    say('error', e.message);
    return null;
  } finally {
    busy--;
    enable();
  }
}

async function poll() {
  if (ended) {
    return;
  }
  try {
    const next = busy ? null : await call('state', state ? {since: state.version} : {});
    missed = 0;
    if (next && !busy && (!state || next.version > state.version)) {
      await show(next);
    }
  } catch (e) {
    missed++;
    if (missed > PATIENCE || !state) {
      say('error', state ? 'Pikan does not answer any more: maybe it was ended.' : e.message);
      ended = missed > PATIENCE;
    }
  }
  setTimeout(poll, document.hidden ? 1500 : 300);
}

async function show(next) {
  if (state && next.version < state.version) {
    return;
  }
  const moved = !state || next.edition !== state.edition;
  const restarted = state && (state.trainingLeft > 0) !== (next.trainingLeft > 0);
  state = next;
  document.title = `${state.name} – Pikan`;
  by('name').textContent = state.name;
  by('structure').textContent = state.structure;
  say('notice', state.obstacle ? `This network cannot be trained: ${state.obstacle}` : state.notice);
  showFigures();
  showOptions('views', state.views.map(view => [view.id, view.label]));
  if (chosen && !state.edges.includes(chosen)) {
    chosen = '';
  }
  showOptions('edges', [['', 'choose …'], ...state.edges.map(place => [place, place])], chosen);
  showHistory();
  loss(by('loss'), state.curve);
  by('loss').setAttribute('aria-label', `Loss over iterations, now ${format(state.loss)}`);
  enable();
  if (moved || restarted) {
    suggestions = [];
  }
  await Promise.all([showDiagram(), showView(), showEdge()]);
}

function showFigures() {
  const list = [['loss', format(state.loss)], ...state.figures.map(f => [f.name, format(f.value)]),
    ['parameters', String(state.parameters)]];
  by('figures').replaceChildren(...list.map(([name, value]) => {
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = name;
    text.textContent = value;
    text.dataset.figure = name;
    group.append(term, text);
    return group;
  }));
  const names = ['loss', ...state.figures.slice(0, 1).map(f => f.name)];
  by('loss-legend').replaceChildren(...names.map((name, k) => {
    const entry = document.createElement('span');
    entry.className = k ? 'second' : '';
    entry.textContent = name;
    return entry;
  }));
}

function showOptions(id, entries, value = by(id).value) {
  const select = by(id);
  if (JSON.stringify(entries) !== select.dataset.entries) {
    select.dataset.entries = JSON.stringify(entries);
    select.replaceChildren(...entries.map(([key, label]) => new Option(label, key)));
  }
  select.value = entries.some(([key]) => key === value) ? value : entries[0][0];
}

function showHistory() {
  by('history-empty').hidden = state.history.length > 0;
  by('history').replaceChildren(...state.history.map(line => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
  by('history').scrollTop = by('history').scrollHeight;
}

function enable() {
  const training = state !== null && state.trainingLeft > 0;
  const idle = state !== null && busy === 0 && !ended;
  by('train').disabled = !idle || training || state.obstacle !== '';
  by('train').textContent = training ? `Training, ${state.trainingLeft} left` : 'Train on';
  by('train').classList.toggle('training', training);
  by('pause').disabled = !training || ended;
  by('undo').disabled = !idle || state.undoable === 0;
  by('undo').textContent = state && state.undoable ? `Undo (${state.undoable})` : 'Undo';
  for (const id of ['save', 'stop', 'prune-below', 'prune', 'freeze', 'snap']) {
    by(id).disabled = !idle;
  }
  by('fix').disabled = !idle || suggested === null;
}

async function showDiagram() {
  const text = await call('diagram');
  const box = by('diagram');
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.edge : null;
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', 'Network: a button for each edge, inputs at the bottom');
  for (const group of svg.querySelectorAll('[data-edge]')) {
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '0');
    group.setAttribute('aria-label', `Edge ${group.dataset.edge}, ${group.querySelector('title')?.textContent ?? ''}`);
    group.setAttribute('aria-pressed', String(group.dataset.edge === chosen));
  }
  box.replaceChildren(svg);
  if (focused) {
    [...box.querySelectorAll('[data-edge]')].find(group => group.dataset.edge === focused)?.focus();
  }
}

function choose(place) {
  if (place !== chosen) {
    suggestions = [];
    suggested = null;
    showAll = false;
  }
  chosen = place;
  by('edges').value = place;
  for (const group of by('diagram').querySelectorAll('[data-edge]')) {
    group.setAttribute('aria-pressed', String(group.dataset.edge === chosen));
  }
  showEdge().catch(e => say('error', e.message));
}

async function showEdge() {
  by('edge-hint').hidden = chosen !== '';
  by('edge-body').hidden = chosen === '';
  if (!chosen) {
    edge = null;
    return;
  }
  const place = chosen;
  const found = await call('edge', {edge: place});
  if (place !== chosen) {
    return;
  }
  edge = found;
  by('edge-label').textContent = edge.label;
  by('edge-facts').textContent = `${edge.parameters} parameters, score ${format(edge.score)}, `
    + `${edge.formula ? 'a formula' : 'learned'}${edge.frozen ? ', frozen' : ''}`;
  by('freeze').textContent = edge.frozen ? 'Unfreeze' : 'Freeze';
  showOptions('hand-function', edge.functions.map(label => [label, label]));
  drawEdge();
  await showSuggestions(place);
}

function drawEdge() {
  const rows = suggested === null ? [edge.y] : [edge.y, suggested.y];
  curves(by('edge-plot'), edge.z, rows, ['z', '']);
  by('edge-plot').setAttribute('aria-label', `Function of edge ${edge.edge}`
    + (suggested ? `, and ${suggested.formula} dashed` : ''));
}

async function showSuggestions(place) {
  if (state.trainingLeft > 0) {
    suggestions = [];
    suggested = null;
    by('suggestions-note').textContent = 'They come when training has ended.';
  } else if (suggestions.length === 0) {
    by('suggestions-note').textContent = 'Looking …';
    by('suggestions').replaceChildren();
    const version = state.version;
    const answer = await call('suggestions', {edge: place});
    if (place !== chosen || version !== state.version) {
      return;
    }
    suggestions = answer.suggestions;
    suggested = null;
    by('suggestions-note').textContent = suggestions.length ? 'Best first: accuracy against complexity.'
      : 'The edge is constant.';
  }
  listSuggestions();
}

function listSuggestions() {
  const shown = showAll ? suggestions : suggestions.slice(0, SHORTLIST);
  by('suggestions').replaceChildren(...shown.map((suggestion, k) => {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'suggestion';
    radio.value = String(k);
    radio.checked = suggestion === suggested;
    radio.addEventListener('change', () => take(suggestion));
    const text = document.createElement('span');
    text.className = 'formula';
    text.textContent = suggestion.formula;
    const quality = document.createElement('small');
    quality.textContent = suggestion.quality;
    quality.title = `complexity ${suggestion.complexity}`;
    label.append(radio, text, quality);
    label.dataset.function = suggestion.label;
    return label;
  }));
  by('more').hidden = suggestions.length <= SHORTLIST;
  by('more').textContent = showAll ? 'Show fewer' : `Show all ${suggestions.length}`;
  enable();
}

function take(suggestion) {
  suggested = suggestion;
  drawEdge();
  if (suggestion.terms.length === 1) {
    const term = suggestion.terms[0];
    by('hand-function').value = term.function;
    for (const name of ['scale', 'shift', 'factor']) {
      by(`hand-${name}`).value = term[name];
    }
    by('hand-constant').value = suggestion.constant;
  }
  enable();
}

async function showView() {
  const view = await call('view', {show: by('views').value, at: cuts.join(',')});
  const svg = by('view');
  valueAt = null;
  if (view.kind === 'field') {
    valueAt = field(svg, view);
  } else if (view.kind === 'scatter') {
    scatter(svg, view);
  } else {
    const {min, max, name} = view.across;
    const count = view.curves[0].values.length;
    const x = view.curves[0].values.map((_, p) => min + (max - min) * p / (count - 1));
    curves(svg, x, view.curves.map(curve => curve.values), [name, view.curves[0].name], 360);
  }
  by('view-value').hidden = valueAt === null;
  svg.setAttribute('aria-label', `${by('views').selectedOptions[0].label} of ${state.name}`);
  by('view-legend').hidden = view.kind !== 'scatter';
  showCuts(view.cuts);
}

function showCuts(list) {
  const box = by('cuts');
  if (box.childElementCount !== list.length) {
    cuts = list.map(() => 0.5);
    box.replaceChildren(...list.map((cut, k) => {
      const label = document.createElement('label');
      const slider = document.createElement('input');
      slider.type = 'range';
      slider.min = '0';
      slider.max = '1';
      slider.step = '0.02';
      slider.value = '0.5';
      slider.addEventListener('input', () => {
        cuts[k] = Number(slider.value);
        showView().catch(e => say('error', e.message));
      });
      label.append(document.createElement('span'), slider);
      return label;
    }));
  }
  list.forEach((cut, k) => {
    box.children[k].firstChild.textContent = `${cut.name} = ${format(cut.value)}`;
  });
}

function fix(terms, constant) {
  return change('fix', {edge: chosen, terms, constant});
}

by('train').addEventListener('click', () => change('train', {iterations: Number(by('iterations').value)}));
by('pause').addEventListener('click', () => change('pause'));
by('undo').addEventListener('click', () => change('undo'));
by('save').addEventListener('click', async () => {
  const result = await change('save');
  if (result) {
    say('notice', `Saved to ${result.file}.`);
  }
});
by('stop').addEventListener('click', async () => {
  if (await change('stop')) {
    ended = true;
    say('notice', 'Pikan has ended. This page can be closed.');
    enable();
  }
});
by('prune-below').addEventListener('click', () => change('prune-below', {threshold: Number(by('threshold').value)}));
by('prune').addEventListener('click', () => change('prune', {edge: chosen}));
by('snap').addEventListener('click', () => change('snap', {edge: chosen}));
by('freeze').addEventListener('click', () => change(edge.frozen ? 'unfreeze' : 'freeze', {edge: chosen}));
by('fix').addEventListener('click', () => fix(suggested.terms, suggested.constant));
by('by-hand').addEventListener('submit', event => {
  event.preventDefault();
  const number = name => Number(by(`hand-${name}`).value);
  fix([{function: by('hand-function').value, scale: number('scale'), shift: number('shift'), factor: number('factor')}],
      number('constant'));
});
by('more').addEventListener('click', () => {
  showAll = !showAll;
  listSuggestions();
});
by('views').addEventListener('change', () => showView().catch(e => say('error', e.message)));
by('edges').addEventListener('change', () => choose(by('edges').value));
by('diagram').addEventListener('click', event => {
  const group = event.target.closest('[data-edge]');
  if (group) {
    choose(group.dataset.edge);
  }
});
by('diagram').addEventListener('keydown', event => {
  const group = event.target.closest('[data-edge]');
  if (group && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    choose(group.dataset.edge);
  }
});
by('view').addEventListener('pointermove', event => {
  const svg = by('view');
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const found = valueAt?.(point.x, point.y);
  by('view-value').textContent = found ? `${format(found.value)} at (${format(found.x)}, ${format(found.y)})` : '';
});

poll();
