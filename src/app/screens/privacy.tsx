import { useState } from 'preact/hooks';
import { usePage } from './use.ts';

/** What happens to the texts, and how to see that it is so. */
export function PrivacyScreen() {
  const { desk, words } = usePage();
  const [licenses, setLicenses] = useState('');
  return (
    <div class="prose">
      <h1 tabIndex={-1}>{words.privacy.title}</h1>
      {words.privacy.sections.map(({ title, paragraphs }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <details onToggle={async () => setLicenses(await desk.ask('licenses', null))}>
        <summary>{words.privacy.licenses}</summary>
        <pre>{licenses}</pre>
      </details>
    </div>
  );
}
