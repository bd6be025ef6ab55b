import { unpacked } from './packed.ts';

/**
 * A script that the page carries packed, at an address of its own.
 *
 * @param id of the element that has it
 */
export async function scriptAddress(id: string): Promise<string> {
  const bytes = unpacked(document.getElementById(id)?.textContent?.trim() ?? '');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = await new Response(stream).blob();
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** Runs a script in the page. */
export function runScript(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('this browser does not run what the page carries')));
    document.head.append(script);
  });
}
