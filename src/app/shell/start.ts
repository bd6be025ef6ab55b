import { runScript, scriptAddress } from './scripts.ts';

// The only script that is in the page as it is: it unpacks the others.

const TOO_OLD =
  'This browser is too old for this page, or is set to run no scripts from files. Open it in a current Chrome, Edge, Firefox or Safari.';

async function startPage(): Promise<void> {
  try {
    await runScript(await scriptAddress('main'));
  } catch {
    const place = document.getElementById('app');
    if (place !== null) place.textContent = TOO_OLD;
  }
}

void startPage();
