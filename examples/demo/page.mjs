// The demo's one page, and how it looks. It works without scripts, and has none.

const words = {
  CREATION_SUCCESS: 'Connected',
  RECONNECTED: 'Connected again',
  CREATION_FAILED: 'Not connected',
  LINK_EXPIRED: 'The link has expired',
};

export function page({ user, accounts, notifications, message, result }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${result ? 'Account connected' : 'Connected accounts'} – Acme</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<header><p><strong>Acme</strong> <span>signed in as ${text(user.name)}</span></p></header>
<main>
${message ? `<p class="notice" role="alert">${text(message)}</p>` : ''}
${result ? welcome(result) : ''}
<h1>Your connected accounts</h1>
${accounts.size ? `<ul class="cards">${[...accounts].map(account).join('')}</ul>` : '<p>None yet.</p>'}
<form method="post" action="/connect"><button>Connect Messenger</button></form>
<h2>What this product was told</h2>
${
  notifications.size
    ? `<ol>${[...notifications].map(told).join('')}</ol>`
    : '<p>Nothing yet. Notifications are shown here once their signature was verified.</p>'
}
<p><a href="/">Reload the list</a></p>
</main>
</body>
</html>
`;
}

function welcome(result) {
  return `<div class="notice" role="status">
<p><strong>${words[result.status] ?? 'Done'}.</strong> The signed result says that the account
<code>${text(result.account_id)}</code> is connected for <code>${text(result.name)}</code>.</p>
</div>`;
}

function account([id, { status }]) {
  return `<li><div><strong>Messenger</strong> <span>${words[status] ?? text(status)}</span><br><code>${text(id)}</code></div>
<form method="post" action="/connect"><input type="hidden" name="account_id" value="${text(id)}">
<button class="second" aria-label="Reconnect ${text(id)}">Reconnect</button></form></li>`;
}

function told([id, body]) {
  return `<li><code>${text(id)}</code><pre>${text(JSON.stringify(body, null, 2))}</pre></li>`;
}

function text(value) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(value ?? '').replace(/[&<>"']/g, (letter) => entities[letter]);
}

export const style = `
:root { color-scheme: light dark; --page: #f5f6f8; --card: #fff; --text: #1c1f26; --quiet: #565d6b; --line: #d8dce3; --brand: #2456e6; --on-brand: #fff; --good: #e4f5ea; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14161b; --card: #1f232b; --text: #eceef2; --quiet: #a9b0bd; --line: #363c48; --brand: #8fabff; --on-brand: #10131a; --good: #17352a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; border-bottom: 1px solid var(--line); }
header p { display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 1rem; }
span { color: var(--quiet); }
h1 { font-size: 1.6rem; margin: 2rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
.cards { list-style: none; margin: 0 0 1.5rem; padding: 0; }
.cards li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin-bottom: .75rem; }
.notice { background: var(--good); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin-top: 1.5rem; }
.notice p { margin: 0; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid var(--brand); border-radius: .5rem; background: var(--brand); color: var(--on-brand); cursor: pointer; }
button.second { background: transparent; color: var(--text); border-color: var(--quiet); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
a { color: var(--brand); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; margin: .25rem 0 1rem; }
`;
