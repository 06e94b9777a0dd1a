import type { Finding } from '../../shared/form/finding.ts';
import { findingSentence } from '../../shared/messages/findings.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { useForm } from './useFormView.ts';

/** One finding about the open form, in words; one that was ticked off looks so. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { definition, tickedOff } = useForm();
  return (
    <FindingText
      severity={finding.severity}
      sentence={findingSentence(definition, finding)}
      isTickedOff={tickedOff.includes(finding)}
    />
  );
}
