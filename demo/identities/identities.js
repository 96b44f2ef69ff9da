/**
 * The place where a browser gets an identity on a local CloudBase: inside WeChat the platform gives it, and the client
 * itself knows nothing of choosing one. The chosen session goes where the h5 platform module reads it.
 */
const SESSION_KEY = 'wechat.session';

const people = document.getElementById('people');
const fault = document.getElementById('fault');

document
  .getElementById('new')
  .addEventListener('click', (event) => enter(event.currentTarget, { new: true }));
listPeople();

async function listPeople() {
  try {
    const response = await fetch('/wechat/identities');
    const { identities } = await response.json();
    people.replaceChildren(...identities.map(rowOf));
  } catch {
    people.replaceChildren();
    say('没有连上本地服务器。请确认 npm start 还在运行，然后刷新本页。');
  }
}

function rowOf({ openid, label, note }) {
  const row = document.getElementById('person').content.cloneNode(true);
  row.querySelector('.face').textContent = label.slice(0, 1);
  row.querySelector('strong').textContent = label;
  row.querySelector('small').textContent = note ?? '';
  const button = row.querySelector('button');
  button.dataset.openid = openid;
  button.addEventListener('click', () => enter(button, { openid }));
  return row;
}

async function enter(button, who) {
  button.disabled = true;
  try {
    const response = await fetch('/wechat/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    const { session } = await response.json();
    if (!session) throw new Error('no session');
    forgetWhatOthersSaw();
    localStorage.setItem(SESSION_KEY, session);
    location.assign('/');
  } catch {
    button.disabled = false;
    say('没有登录成功，请再试一次。');
  }
}

/** Another person's last figures and settings have no place under this one's name; an opened invitation stays. */
function forgetWhatOthersSaw() {
  const kept = localStorage.getItem('invitation');
  localStorage.clear();
  if (kept !== null) localStorage.setItem('invitation', kept);
}

function say(text) {
  fault.textContent = text;
  fault.hidden = false;
}
