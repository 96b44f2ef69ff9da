/**
 * A day close while it runs, for operators at a desk: polls `dayClose.status` as the demo's duty operator. The operators'
 * console takes its place; until then this is where a close is watched on one machine.
 */
const OPERATOR = 'operator-viewer';
const SESSION_KEY = 'operator.session';
const calmMs = 3000;
const busyMs = 500;

const phaseNames = {
  sealed: '已封账，等待在途事务',
  folding: '折算中',
  writing: '写入中',
  verifying: '校验中',
  published: '已发布',
  failed: '失败，未发布',
};
const order = ['folding', 'writing', 'verifying', 'published'];
const at = (id) => document.getElementById(id);

async function watch() {
  for (;;) {
    let isBusy = false;
    try {
      const status = await readStatus();
      isBusy = show(status);
      at('asOf').textContent = `更新于 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}`;
    } catch {
      at('asOf').textContent = '没有连上服务器，稍后自动重试';
    }
    await new Promise((resolve) => setTimeout(resolve, isBusy ? busyMs : calmMs));
  }
}

async function readStatus() {
  const session = localStorage.getItem(SESSION_KEY) ?? (await signIn());
  const response = await post('/wechat/call/dayClose', { action: 'status', data: {} }, session);
  if (response.status === 401) localStorage.removeItem(SESSION_KEY);
  const { result } = await response.json();
  if (!result?.ok) throw new Error('no status');
  return result.data;
}

async function signIn() {
  const { session } = await (await post('/wechat/login', { openid: OPERATOR })).json();
  if (!session) throw new Error('no session');
  localStorage.setItem(SESSION_KEY, session);
  return session;
}

const post = (path, body, session) =>
  fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session ? { authorization: `Bearer ${session}` } : {}),
    },
    body: JSON.stringify(body),
  });

/** True while a close is under way. */
function show({ closes, alarms }) {
  const [newest] = closes;
  at('empty').hidden = closes.length > 0;
  at('alarms').replaceChildren(...alarms.map(alarmRow));
  at('closes').replaceChildren(...closes.map(closeRow));
  at('progress').hidden = !newest;
  if (!newest) return false;
  showProgress(newest);
  return order.slice(0, 3).includes(newest.phase);
}

function showProgress(close) {
  const { date, phase, attempt, planVersion, done, of, rate, secondsLeft, events, late, error } = close;
  at('title').textContent = `${dayText(date)} 日结`;
  at('phase').hidden = false;
  at('phase').textContent = phaseNames[phase];
  at('phase').dataset.phase = phase;
  at('facts').textContent = `第 ${attempt} 次 · 制度 v${planVersion ?? '—'} · 截止 ${dayText(date)} 00:00`;
  at('doing').textContent = phase === 'published' ? '已发布会员' : '本阶段已完成会员';
  at('done').textContent = whole(done);
  at('of').textContent = of > 0 ? ` / ${whole(of)}` : '';
  at('rate').textContent = rate === null ? '—' : `${whole(rate)} 人/秒`;
  at('left').textContent =
    secondsLeft === null ? '—' : secondsLeft === 0 ? '已完成' : duration(secondsLeft * 1000);
  at('events').textContent = `${whole(events)} 条${late > 0 ? `，迟到 ${whole(late)}` : ''}`;
  at('error').textContent = error ?? '无';
  at('error').dataset.bad = String(error !== null);
  for (const item of at('phases').children) showPhase(item, close);
}

function showPhase(item, { phase, done, of, spentMs }) {
  const name = item.dataset.phase;
  const place = order.indexOf(name);
  const now = order.indexOf(phase);
  const share = phase === 'published' || place < now ? 1 : place === now && of > 0 ? done / of : 0;
  item.dataset.state = share === 1 ? 'done' : place === now ? 'now' : 'next';
  item.querySelector('i').style.transform = `scaleX(${share})`;
  const ms = name === 'folding' ? (spentMs.reading ?? 0) + (spentMs.folding ?? 0) : spentMs[name];
  item.querySelector('em').textContent = phaseText(item.dataset.state, ms, share);
}

function phaseText(state, ms, share) {
  if (state === 'done') return ms === undefined ? '完成' : duration(ms);
  return state === 'now' ? `${Math.floor(share * 100)}%` : '';
}

function alarmRow({ alarm, date, reason }) {
  const row = document.createElement('li');
  const words = alarm === 'failed' ? '未能发布' : '已晚点';
  row.append(strong(`${dayText(date)} ${words}`), reason);
  return row;
}

function strong(text) {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

function closeRow(close) {
  const { date, phase, members, released, capped, granted, remaining, late, attempt, digest, spentMs } =
    close;
  const row = document.createElement('tr');
  const spent = Object.values(spentMs).reduce((sum, ms) => sum + ms, 0);
  const isKnown = digest !== null;
  const cells = [
    dayText(date),
    phaseNames[phase],
    ...[
      isKnown ? whole(members) : '—',
      ...[released, capped, granted, remaining].map((one) => (isKnown ? yuan(one) : '—')),
    ],
    whole(late),
    spent > 0 ? duration(spent) : '—',
    String(attempt),
    isKnown ? `${digest.slice(0, 4)} ${digest.slice(4, 8)}` : '—',
  ];
  row.dataset.phase = phase;
  row.append(
    ...cells.map((text, place) => {
      const cell = document.createElement(place === 0 ? 'th' : 'td');
      cell.textContent = text;
      return cell;
    }),
  );
  return row;
}

const whole = (count) => count.toLocaleString('zh-CN');
const yuan = (amount) =>
  (amount / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function dayText(date) {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}

function duration(ms) {
  if (ms < 1000) return `${Math.max(1, Math.round(ms))} 毫秒`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

void watch();
