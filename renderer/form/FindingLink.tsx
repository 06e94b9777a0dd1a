import type { Finding } from '../../shared/form/finding.ts';
import { routeFragment } from '../app/route.ts';
import { FindingLine } from './FindingLine.tsx';
import { findingPlace } from './findingPlace.ts';
import { sectionOf } from './sections.ts';
import { useForm } from './useFormView.ts';

/** A finding in the words that stand at its blank, leading to it. */
export function FindingLink({ finding }: { readonly finding: Finding }) {
  const { draft, sections } = useForm();
  const section = sectionOf(finding.field);
  if (section === undefined || !sections.includes(section)) return <FindingLine finding={finding} />;
  return (
    <a
      className="finding-link"
      href={routeFragment({
        screen: 'form',
        id: draft.id,
        section,
        ...findingPlace(finding),
        fromCheck: true,
      })}
    >
      <FindingLine finding={finding} />
    </a>
  );
}
