import type { Finding } from '../../shared/form/finding.ts';
import { routeFragment } from '../app/route.ts';
import { FindingLine } from './FindingLine.tsx';
import { sectionOf } from './sections.ts';
import { useForm } from './useFormView.ts';

/** A finding in the words that stand at its blank, leading to it. */
export function FindingLink({ finding }: { readonly finding: Finding }) {
  const { draft, sections } = useForm();
  const section = sectionOf(finding.field);
  if (section === undefined || !sections.includes(section)) return <FindingLine finding={finding} />;
  const { field: part, details } = finding;
  const photo = part === 'photos' && typeof details.number === 'number' && { photo: details.number };
  return (
    <a
      className="finding-link"
      href={routeFragment({ screen: 'form', id: draft.id, section, part, ...photo, fromCheck: true })}
    >
      <FindingLine finding={finding} />
    </a>
  );
}
