import type { Finding } from '../../shared/form/finding.ts';
import { findingSentence } from '../../shared/messages/findings.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { useForm } from './useFormView.ts';

/** One finding about the open form, in words. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { definition } = useForm();
  return <FindingText severity={finding.severity} sentence={findingSentence(definition, finding)} />;
}
