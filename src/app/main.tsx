import { render } from 'preact';
import { EN } from './messages/en.ts';
import { App } from './screens/app.tsx';
import { beInstalled } from './shell/installed.ts';
import { startEngine } from './shell/port.ts';
import { screenFrom } from './state/address.ts';
import { Desk } from './state/desk.ts';

const desk = new Desk(startEngine, screenFrom(location.hash));
const place = document.getElementById('app');
if (place !== null) {
  place.replaceChildren();
  render(<App desk={desk} words={EN} />, place);
}
// After the page is painted: the engine is not needed before the first file.
requestAnimationFrame(() => setTimeout(() => void desk.warmUp()));
beInstalled(desk);
