import type { AboutState } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { Facts } from '../ui/Facts.tsx';

/** The versions of the program and of what it runs on. */
export function VersionSection({ about }: { readonly about: AboutState }) {
  const browser = /Chrom\w*\/[\d.]+/u.exec(navigator.userAgent)?.[0].replace('/', ' ');
  const { runtime, driver, sqliteVersion } = about;
  return (
    <section aria-labelledby="about-version">
      <h2 id="about-version">{words.about.version}</h2>
      <Facts
        facts={[
          [words.about.program, about.version],
          ...runtime.map(({ name, version }) => [name, version] as const),
          ...(browser ? [[words.about.browser, browser] as const] : []),
          [words.about.database, words.about.databaseOf(driver, sqliteVersion)],
        ]}
      />
    </section>
  );
}
