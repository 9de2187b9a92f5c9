// A line at the foot of the page for what went wrong; it leaves by itself.
const SHOWN = 6000;
let leaving = 0;

export function tell(text) {
  const line = document.getElementById('notice');
  line.textContent = text;
  line.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(() => { line.hidden = true; }, SHOWN);
}
