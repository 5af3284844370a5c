// Adds to the browser's own player: sentences that jump, speed, keys, and a memory of the second
// at which one stopped. Without this script the film plays, and its text can be read.

const SAVE_EVERY = 10_000;

const player = document.querySelector('[data-player]');
const media = player.querySelector('video, audio');
const lines = [...player.querySelectorAll('[data-start]')].map(makeButton);
let savedAt = 0;
let saved = Math.floor(media.currentTime);

for (const part of player.querySelectorAll('.player__tools, .player__keys, [data-restart]')) part.hidden = false;

player.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.dataset.start) play(Number(button.dataset.start));
  if (button?.dataset.jump) jump(Number(button.dataset.jump));
  if (button && 'restart' in button.dataset) {
    button.closest('p').hidden = true;
    play(0);
    media.focus();
  }
});

player.querySelector('[data-speed]').addEventListener('change', ({ target }) => {
  media.playbackRate = Number(target.value);
});

// Only while something of the player has the focus, so that no key surprises anybody elsewhere.
player.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('select')) return;
  // A button, a summary and a link have a use of their own for the space bar.
  if (event.key === ' ' && event.target !== media) return;
  if (!press(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });

media.addEventListener('timeupdate', () => {
  showLine();
  if (!media.paused && Date.now() - savedAt > SAVE_EVERY) save();
});
media.addEventListener('pause', save);
media.addEventListener('ended', save);
addEventListener('pagehide', save);

/** Does what the key stands for and says whether it stands for anything. */
function press(key) {
  if (key === 'k' || key === ' ') media.paused ? start() : media.pause();
  else if (key === 'j') jump(-10);
  else if (key === 'l') jump(10);
  else if (key === 'ArrowLeft') jump(-5);
  else if (key === 'ArrowRight') jump(5);
  else if (key === 'ArrowUp') media.volume = Math.min(1, media.volume + 0.1);
  else if (key === 'ArrowDown') media.volume = Math.max(0, media.volume - 0.1);
  else if (key === 'c') toggleCaptions();
  else if (/^[0-9]$/.test(key) && media.duration) media.currentTime = (media.duration * Number(key)) / 10;
  else return false;
  return true;
}

function jump(seconds) {
  media.currentTime = Math.max(0, Math.min(media.currentTime + seconds, media.duration || 0));
}

// Whoever pauses before the first picture is there has not made a mistake.
function start() {
  media.play().catch(() => {});
}

function play(second) {
  media.currentTime = second;
  start();
}

function toggleCaptions() {
  const [track] = media.textTracks;
  if (track) track.mode = track.mode === 'showing' ? 'hidden' : 'showing';
}

/** A sentence as a button; the text in it stays what it was. */
function makeButton(line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = line.className;
  button.dataset.start = line.dataset.start;
  button.textContent = line.textContent;
  line.replaceWith(button);
  return button;
}

function showLine() {
  const now = lines.findLast((line) => Number(line.dataset.start) <= media.currentTime + 0.05);
  for (const line of lines) {
    if (line === now) line.setAttribute('aria-current', 'true');
    else line.removeAttribute('aria-current');
  }
}

/** Tells the server the second; what gets lost is told again a little later. */
function save() {
  const second = Math.floor(media.currentTime);
  if (second === saved || !player.dataset.save) return;
  saved = second;
  savedAt = Date.now();
  const body = new URLSearchParams({ _csrf: player.dataset.csrf, sekunde: second });
  fetch(player.dataset.save, { method: 'POST', body, keepalive: true }).catch(() => {
    saved = -1;
  });
}
